"""The frozen records of a municipality, and which file holds which field."""

from kernwijzer.model.agenda import Actiepunt, Betrokkene, Kernagenda, Kosten, Logregel
from kernwijzer.model.files import KERN_FILES, MUNICIPAL_FILES, kern_bestand, sections
from kernwijzer.model.gemeente import (
    BronRecord,
    Gedeeld,
    GedeeldActiepunt,
    GedeeldeActiviteit,
    GedeeldeBijeenkomst,
    GedeeldeWerkzaamheid,
    Gemeente,
    Huisstijl,
    Kern,
    Termijnen,
    Thema,
    owners,
)  # fmt: skip
from kernwijzer.model.people import Bericht, Contact, Groep, Inwonertal, Kanaal, Spreekuur
from kernwijzer.model.planning import Activiteit, Bijeenkomst, Terugkoppeling, Werkzaamheid
from kernwijzer.model.record import Record
from kernwijzer.model.status import NIET_IN_DE_BRON, NOG_NIET_BEKEND, ONGEWETEN, Familie, Status

__all__ = [
    "ALLE", "KERN_FILES", "MUNICIPAL_FILES", "NIET_IN_DE_BRON", "NOG_NIET_BEKEND", "ONGEWETEN", "Actiepunt", "Activiteit", "Bericht",
    "Betrokkene", "Bijeenkomst", "BronRecord", "Contact", "Familie", "Gedeeld", "GedeeldActiepunt", "GedeeldeActiviteit",
    "GedeeldeBijeenkomst", "GedeeldeWerkzaamheid", "Gemeente", "Groep", "Huisstijl", "Inwonertal", "Kanaal", "Kern", "Kernagenda",
    "Kosten", "Logregel", "Record", "Spreekuur", "Status", "Termijnen", "Terugkoppeling", "Thema", "Werkzaamheid", "kern_bestand",
    "owners",
    "sections",
]  # fmt: skip

ALLE = "alle"
"""In `kernen`: every kern of the municipality."""
