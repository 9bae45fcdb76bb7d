"""What the annotations of the model say: which record is inside a field."""

import typing
from typing import Any

from pydantic import BaseModel

from kernwijzer.model import Record


def record_type(model: type[BaseModel], name: str) -> type[Record] | None:
    """The record inside a field (`tuple[Actiepunt, ...]`), or None when it holds plain values."""
    known = model.model_fields.get(name)

    def inside(annotation: Any) -> type[Record] | None:
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return annotation
        return next((found for each in typing.get_args(annotation) if (found := inside(each))), None)

    return inside(known.annotation) if known else None


def model_at(model: type[Record], loc: tuple[str | int, ...]) -> type[Record]:
    """The record that a location inside `model` lies in."""
    for part in loc:
        if isinstance(part, str):
            model = record_type(model, part) or model
    return model
