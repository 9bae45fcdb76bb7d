"""The one list of statuses: word, family, meaning for a resident, and what is obligatory with it."""

from enum import Enum


class Familie(Enum):
    """What statuses have in common for a resident. The order is that of the page; the value is anchor and shape."""

    label: str
    uitleg: str

    BEZIG = ("bezig", "Bezig", "Hier wordt aan gewerkt.")
    NOG_NIET_BEGONNEN = ("nog-niet-begonnen", "Nog niet begonnen", "Dit is een wens, of we zoeken nog uit of het kan.")
    WACHT = ("wacht", "Wacht", "Dit ligt stil. Bij elk punt staat waar het op wacht.")
    KLAAR = ("klaar", "Klaar", "Dit is af.")
    GAAT_NIET_DOOR = (
        "gaat-niet-door",
        "Gaat niet door",
        "Dit gebeurt niet, of iemand anders gaat erover. De reden staat erbij.",
    )
    ONBEKEND = ("onbekend", "Nog geen stand bekend", "Wij weten niet hoe het met deze punten staat.")

    def __new__(cls, value: str, label: str, uitleg: str) -> "Familie":
        """A member by its value, with what people read."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        member.uitleg = uitleg
        return member


class Status(Enum):
    """The status of a logboek line. A percentage is never a status."""

    familie: Familie
    label: str
    uitleg: str
    verplicht: tuple[str, ...]

    WENS = ("wens", Familie.NOG_NIET_BEGONNEN, "Wens", "Inwoners willen dit graag. Er is nog niets besloten.", ())
    ONDERZOEK = ("onderzoek", Familie.NOG_NIET_BEGONNEN, "Onderzoek", "We zoeken uit of het kan.", ())
    VOORBEREIDING = (
        "voorbereiding",
        Familie.BEZIG,
        "Voorbereiding",
        "Er is besloten dat we dit doen. We bereiden het voor.",
        (),
    )
    UITVOERING = ("uitvoering", Familie.BEZIG, "Uitvoering", "Het werk is begonnen.", ())
    DOORLOPEND = ("doorlopend", Familie.BEZIG, "Doorlopend", "Dit blijven we doen.", ())
    WACHT = ("wacht", Familie.WACHT, "Wacht", "Het ligt stil.", ("wacht_op",))
    DEELS_GEREED = ("deels-gereed", Familie.BEZIG, "Deels klaar", "Een deel is klaar.", ("tekst",))
    GEREED = ("gereed", Familie.KLAAR, "Klaar", "Het is klaar.", ())
    GAAT_NIET_DOOR = (
        "gaat-niet-door", Familie.GAAT_NIET_DOOR, "Gaat niet door", "We doen dit niet.", ("reden", "besloten_door", "alternatief"),
    )  # fmt: skip
    DOORVERWEZEN = ("doorverwezen", Familie.GAAT_NIET_DOOR, "Doorverwezen", "Iemand anders gaat hierover.", ("naar",))

    def __new__(cls, value: str, familie: Familie, label: str, uitleg: str, verplicht: tuple[str, ...]) -> "Status":
        """A member by its word in the YAML, with what belongs to it."""
        member = object.__new__(cls)
        member._value_ = value
        member.familie = familie
        member.label = label
        member.uitleg = uitleg
        member.verplicht = verplicht
        return member


NIET_IN_DE_BRON = "niet in de bron"
NOG_NIET_BEKEND = "nog niet bekend"
ONGEWETEN = frozenset({NIET_IN_DE_BRON, NOG_NIET_BEKEND})
"""Legal values of an obligatory companion: absence is a value that is printed."""
