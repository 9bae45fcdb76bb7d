"""What every record of the model is."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kernwijzer.fields import Regel, Tekst


def one_as_list(value: Any) -> Any:
    """One record or text, written without a list around it, as a list."""
    return [value] if isinstance(value, str | dict) else value


class Record(BaseModel):
    """Frozen, keyword-only, and nothing unknown in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    toelichting: Tekst | None = None
    """A remark that is allowed everywhere."""
    geen_persoonsgegeven: Annotated[tuple[Regel, ...], BeforeValidator(one_as_list)] = ()
    """Numbers in this record that look like personal data and are none, such as a case number. Never printed."""


Bronnen = Annotated[tuple[Regel, ...], BeforeValidator(one_as_list)]
"""One or more sources: a web address, the id of a source in gemeente.yml, or text."""


def sectie(titel: str) -> Any:
    """A field that is a section of the page of a kern, with its title."""
    return Field(default=(), title=titel, json_schema_extra={"sectie": True})
