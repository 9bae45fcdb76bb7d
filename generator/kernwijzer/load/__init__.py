"""From a tree of files to a Gemeente and everything that was wrong with them, in one pass."""

import typing
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from kernwijzer.fields.texts import identifier
from kernwijzer.load.annotations import model_at, record_type
from kernwijzer.load.loaded import Loaded
from kernwijzer.load.messages import message
from kernwijzer.load.order import sort_name
from kernwijzer.model import KERN_FILES, MUNICIPAL_FILES, Gemeente, Kern, Record, kern_bestand
from kernwijzer.problems import Place, Problem, Severity, closest, listed, shown, suggestion
from kernwijzer.source import Document, read
from kernwijzer.trees import Refused, Tree

__all__ = ["Loaded", "load"]

MAX_RECORDS = 2_000


def load(tree: Tree) -> Loaded:
    """Read a whole data folder.

    In: file names below `kernen/` and their bytes. Out: a Loaded; every mistake is a Problem in it, none is raised.
    """
    loader = _Loader()
    for name in tree:
        loader.file(name, tree[name])
    return loader.loaded()


class _Loader:
    """The state of one `load`."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.indexes: dict[tuple[str, str, str], int] = {}
        self.unread: set[tuple[str, str]] = set()
        self.read: dict[str, dict[str, Any]] = {"": {}}
        self.kern_files: dict[str, str] = {}

    def file(self, name: str, content: bytes | Refused) -> None:
        """Take one file in, or say why not."""
        kern, _, base = name.rpartition("/")
        files = KERN_FILES if kern else MUNICIPAL_FILES
        if "/" in kern or base not in files:
            self._unknown_file(name, base, files, content)
            return
        if kern:
            try:
                identifier(kern)
            except ValueError as error:
                self._problem(Place(name), f"De map van een kern krijgt de naam van de kern. {error}")
                return
            self.kern_files.setdefault(kern, name)
        document = read(name, content)
        self.documents[name] = document
        self.problems += document.problems
        target = self.read.setdefault(kern, {})
        if document.values is None:
            self.unread |= {(kern, each) for each in files[base]}
        for key, value in (document.values or {}).items():
            if key not in files[base]:
                self._unknown_key(document, (key,), files[base], kern)
            elif value is None:
                self._empty(document, (key,))
                self.unread.add((kern, key))
            else:
                target[key] = self._value(document, kern, key, value)
        if any(problem.severity is Severity.FOUT for problem in document.problems):
            self.unread |= {(kern, each) for each in files[base]}

    def _problem(self, place: Place, message: str, severity: Severity = Severity.FOUT) -> None:
        self.problems.append(Problem(place, message, severity))

    def _unknown_file(self, name: str, base: str, files: Mapping[str, Any], content: bytes | Refused) -> None:
        stem = base.rpartition(".")[0]
        if isinstance(content, Refused):
            self._problem(Place(name), content.reason)
        elif name.startswith("/") or ".." in name.split("/") or "\\" in name:
            self._problem(Place(name), "Deze naam wijst naar een plek buiten de map. Geef het bestand een gewone naam.")
        elif name.count("/") > 1 or not base.lower().endswith((".yml", ".yaml")):
            self._problem(
                Place(name), "Dit bestand wordt niet gebruikt. Hoort het hier niet? Haal het dan weg.", Severity.LET_OP
            )
        elif f"{stem}.yml" in files:
            self._problem(Place(name), f"Dit bestand heeft de verkeerde naam. Noem het '{stem}.yml'.")
        else:
            hint = suggestion(base, files)
            self._problem(
                Place(name), f"Het bestand '{shown(base)}' ken ik niet.{hint} Hier kunnen staan: {listed(files)}."
            )

    def _unknown_key(
        self, document: Document, path: tuple[str | int, ...], known: Iterable[str], kern: str | None = None
    ) -> None:
        key = str(path[-1])
        names = [*(name for name in known if name not in Record.model_fields), "toelichting"]
        home = kern_bestand(kern, key) if kern is not None else ""
        files = KERN_FILES if kern else MUNICIPAL_FILES
        if kern is not None and any(key in fields for fields in files.values()):
            message = f"'{key}' hoort niet in dit bestand. Zet het in {home.rpartition('/')[2]}."
        else:
            hint = suggestion(key, names) or f" Hier kunnen staan: {listed(names)}."
            message = f"Het woord '{shown(key)}' ken ik hier niet.{hint}"
        self._problem(document.place(path, key=True), message)

    def _empty(self, document: Document, path: tuple[str | int, ...]) -> None:
        name = path[-1]
        if isinstance(name, str) and " " in name:
            message = f"'{shown(name)}' staat hier los. Tussen haken breekt een komma de tekst af. Schrijf elk woord op een eigen regel."
        else:
            what = (
                f"Achter '{shown(name)}:' staat niets." if isinstance(name, str) else "Achter het streepje staat niets."
            )
            message = f"{what} Vul iets in of haal de regel weg."
        self._problem(document.place(path, key=True), message)

    def _value(self, document: Document, kern: str, key: str, value: Any) -> Any:
        """The value of a top-level key: for a list of records with an id the records that could be read."""
        model = record_type(Kern if kern else Gemeente, key)
        if model is None or "id" not in model.model_fields:
            return self._without_empties(document, (key,), value)
        if not isinstance(value, list):
            message = "Hier hoort een lijst. Zet een streepje en een spatie voor het eerste woord van elk onderdeel: '- id: ...'."
            self._problem(document.place((key,)), message)
            self.unread.add((kern, key))
            return ()
        if len(value) > MAX_RECORDS:
            self._problem(
                document.place((key,)), f"Hier staan {len(value)} onderdelen. Meer dan {MAX_RECORDS} mag niet."
            )
            self.unread.add((kern, key))
            return ()
        return tuple(self._records(document, kern, key, model, value))

    def _records(
        self, document: Document, kern: str, key: str, model: type[Record], items: list[Any]
    ) -> Iterable[Record]:
        for number, item in enumerate(items):
            record = self._record(document, (key, number), model, item)
            if record is None:
                self.unread.add((kern, key))
                continue
            identity: str = record.id  # type: ignore[attr-defined]
            if (kern, key, identity) in self.indexes:
                first = document.place((key, self.indexes[kern, key, identity], "id")).line
                self._problem(
                    document.place((key, number, "id")),
                    f"Het id '{identity}' is al gebruikt op regel {first}. Elk id mag één keer voorkomen.",
                )
                continue
            self.indexes[kern, key, identity] = number
            yield record

    def _record(
        self, document: Document, path: tuple[str | int, ...], model: type[Record], value: Any
    ) -> Record | None:
        cleaned = self._without_empties(document, path, value)
        if cleaned is None:
            return None
        try:
            return model.model_validate(cleaned)
        except ValidationError as error:
            self._refuse(document, path, model, error)
            return None

    def _without_empties(self, document: Document, path: tuple[str | int, ...], value: Any) -> Any:
        if value is None:
            self._empty(document, path)
        if isinstance(value, dict):
            return {
                key: kept
                for key, each in value.items()
                if (kept := self._without_empties(document, (*path, key), each)) is not None
            }
        if isinstance(value, list):
            return [
                kept
                for i, each in enumerate(value)
                if (kept := self._without_empties(document, (*path, i), each)) is not None
            ]
        return value

    def _refuse(
        self, document: Document, path: tuple[str | int, ...], model: type[Record], error: ValidationError
    ) -> None:
        errors = error.errors(include_url=False)
        meant = {self._meant(model, each["loc"]) for each in errors if each["type"] == "extra_forbidden"}
        for each in errors:
            loc = tuple(part for part in each["loc"] if part != "[key]")
            full = (*path, *loc)
            if each["type"] == "extra_forbidden":
                self._unknown_key(document, full, model_at(model, loc[:-1]).model_fields)
            elif each["type"] != "missing" or (loc not in meant and not document.has(full)):
                self._problem(document.place(full), message(each["type"], loc, each["input"], each.get("ctx", {})))

    @staticmethod
    def _meant(model: type[Record], loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """The known key that an unknown one was probably meant to be: its absence is no second mistake."""
        return (*loc[:-1], closest(str(loc[-1]), model_at(model, loc[:-1]).model_fields))

    def loaded(self) -> Loaded:
        """Everything read so far as one Gemeente."""
        kernen = [kern for kern in sorted(self.read) if kern]
        for kern in kernen:
            if f"{kern}/kern.yml" not in self.documents:
                place = Place(self.kern_files[kern])
                self.unread |= {(kern, each) for fields in KERN_FILES.values() for each in fields}
                self._problem(
                    place,
                    f"In de map '{kern}' ontbreekt kern.yml. Maak dat bestand met minstens één regel: 'naam: {kern.capitalize()}'.",
                )
        if "gemeente.yml" not in self.documents:
            self._problem(
                Place("gemeente.yml"),
                "Dit bestand ontbreekt. Maak het met minstens één regel: 'naam: ' en de naam van uw gemeente.",
            )
        records = tuple(self._owner(Kern, kern, {"id": kern, "naam": kern.capitalize()}) for kern in kernen)
        ordered = tuple(sorted(records, key=lambda kern: (sort_name(kern.naam), kern.id)))
        gemeente = self._owner(Gemeente, "", {"naam": "Onbekend"}).model_copy(update={"kernen": ordered})
        problems = tuple(sorted(set(self.problems)))
        complete = not any(problem.severity is Severity.FOUT for problem in problems)
        return Loaded(gemeente, problems, complete, self.documents, self.indexes, frozenset(self.unread))

    def _owner(self, model: type["_Owner"], kern: str, fallback: dict[str, str]) -> "_Owner":
        """A Kern or the Gemeente: its own fields checked together, its lists as they were read."""
        values = self.read[kern]
        lists = {key: value for key, value in values.items() if isinstance(value, tuple)}
        own = {key: value for key, value in values.items() if key not in lists}
        document = self.documents.get(kern_bestand(kern, "naam"))
        try:
            record = model.model_validate({"id": kern, **own} if kern else own)
        except ValidationError as error:
            broken = {str(each["loc"][0]) for each in error.errors()}
            if document and document.values is not None:
                self._refuse(document, (), model, error)
            kept = {key: value for key, value in own.items() if key not in broken}
            record = model.model_validate({**fallback, **kept})
        return record.model_copy(update=lists)


_Owner = typing.TypeVar("_Owner", Kern, Gemeente)
