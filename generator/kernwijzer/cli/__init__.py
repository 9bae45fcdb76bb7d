"""The command `kernwijzer`: the edge where the clock, the disk and the exit codes are."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from kernwijzer import __version__
from kernwijzer.cli.commands import bouw, controleer, schrijf
from kernwijzer.publish import OURS, USAGE
from kernwijzer.report import FORMS

_INTERRUPTED = 130


class _DutchParser(argparse.ArgumentParser):
    """argparse with Dutch words and exit code 2 for wrong use."""

    def error(self, message: str) -> NoReturn:
        del message
        self.exit(
            USAGE,
            f"Dit commando begrijp ik niet: kernwijzer {' '.join(sys.argv[1:])}\n{self.format_usage()}Alle commando's: kernwijzer --help\n",
        )


class _DutchHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, prefix or "Gebruik: ")


def _parser() -> argparse.ArgumentParser:
    parser = _new(
        None, "kernwijzer", "Maakt voor elke kern van uw gemeente een eigen pagina uit de bestanden in kernen/."
    )
    parser.add_argument("--versie", action="version", version=f"kernwijzer {__version__}", help="toon de versie")
    parser.add_argument(
        "--techniek", action="store_true", help="toon bij een fout in het programma ook de technische regels"
    )
    commands = parser.add_subparsers(
        prog="kernwijzer", title="Commando's", metavar="COMMANDO", dest="commando", required=True
    )

    check = _new(commands, "controleer", "Kijk alle bestanden na en toon alle fouten tegelijk.")
    check.add_argument(
        "map",
        nargs="?",
        type=Path,
        default=Path("kernen"),
        metavar="MAP",
        help="de map met de gegevens (gewoonlijk kernen)",
    )
    check.add_argument("--alleen-fouten", action="store_true", help="laat de regels met 'let op' weg")
    check.add_argument("--peildatum", metavar="DATUM", help="de dag waarvoor u kijkt, bijvoorbeeld 2026-03-31")
    forms = ["tekst", *FORMS]
    check.add_argument(
        "--vorm", choices=forms, default="tekst", metavar="VORM", help=f"vorm van het verslag: {', '.join(forms)}"
    )
    check.set_defaults(run=controleer)

    build = _new(commands, "bouw", "Kijk alles na, bouw de site ernaast en zet hem pas dan op zijn plek.")
    build.add_argument(
        "map", nargs="?", type=Path, default=Path(), metavar="MAP", help="de map met mkdocs.yml (gewoonlijk deze map)"
    )
    build.add_argument("--uit", type=Path, metavar="MAP", help="waar de site komt (gewoonlijk site)")
    build.add_argument("--kern", metavar="KERN", help="maak alleen een proef van deze kern, naast de site")
    build.add_argument("--peildatum", metavar="DATUM", help="de dag waarvan de site de stand laat zien")
    build.set_defaults(run=bouw)

    write = _new(commands, "schrijf", "Schrijf alle pagina's als Markdown, voor een andere bouwer dan MkDocs.")
    write.add_argument("uit", type=Path, metavar="MAP", help="een nieuwe of lege map")
    write.add_argument(
        "--van", type=Path, default=Path(), metavar="MAP", help="de map met kernen/ en content/ (gewoonlijk deze map)"
    )
    write.add_argument("--peildatum", metavar="DATUM", help="de dag waarvan de pagina's de stand laten zien")
    write.set_defaults(run=schrijf)
    return parser


def _new(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser] | None", name: str, what: str
) -> argparse.ArgumentParser:
    """A parser of which every word is Dutch."""
    if commands is None:
        parser: argparse.ArgumentParser = _DutchParser(
            prog=name, description=what, formatter_class=_DutchHelp, add_help=False
        )
    else:
        parser = commands.add_parser(name, help=what, description=what, formatter_class=_DutchHelp, add_help=False)
    parser._positionals.title = "Wat u erachter zet"
    parser._optionals.title = "Keuzes"
    parser.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    return parser


class _Edge:
    """Turns a stop by the user and a fault of this program into an exit code and one Dutch sentence."""

    def __init__(self, *, technical: bool) -> None:
        self.code = 0
        self._technical = technical

    def __enter__(self) -> "_Edge":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, KeyboardInterrupt):
            self.code = _INTERRUPTED
            _say("Gestopt. De vorige site staat er nog.")
            return True
        if isinstance(error, Exception):
            self.code = OURS
            _say(
                f"Er is een fout in het programma zelf ({type(error).__name__}). Meld dit bij de beheerder; met --techniek ziet u meer."
            )
            if self._technical:
                traceback.print_exception(error)
            return True
        return False


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Out: 0 good, 1 mistakes in the data, 2 wrong use, 3 our fault, 4 unwritable, 130 interrupted."""
    options = _parser().parse_args(arguments)
    with _Edge(technical=options.techniek) as edge:
        edge.code = options.run(options)
    return edge.code
