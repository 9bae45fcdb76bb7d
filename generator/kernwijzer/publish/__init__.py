"""Publish a site so that nobody ever sees half of one: build beside it, check all links, then swap.

On any result but 0 the published folder is byte for byte what it was.
"""

from collections.abc import Callable

from kernwijzer.publish.builder import BuildError, run_mkdocs
from kernwijzer.publish.job import Job
from kernwijzer.publish.links import broken_links
from kernwijzer.publish.swap import BusyError, Workplace
from kernwijzer.trees import reason

__all__ = ["GOOD", "MISTAKES", "OURS", "UNWRITABLE", "USAGE", "Job", "publish", "unwritable"]

GOOD, MISTAKES, USAGE, OURS, UNWRITABLE = 0, 1, 2, 3, 4

Say = Callable[[str], None]
Progress = Callable[[int, int, str], None]


def publish(job: Job, verdict: Callable[[], int], say: Say, progress: Progress) -> int:
    """Build, check and swap; `verdict` says of the data whether they may be published (0). Out: an exit code; what went wrong is said in Dutch through `say`."""
    try:
        with Workplace(job.output) as place:
            return _publish(job, place, verdict, say, progress)
    except BusyError:
        say("Er is al een andere bouw bezig in deze map. Wacht tot die klaar is en probeer het opnieuw.")
    except OSError as error:
        say(f"De site kan niet worden geschreven: {unwritable(error)}. De vorige site staat er nog.")
    return UNWRITABLE


def _publish(job: Job, place: Workplace, verdict: Callable[[], int], say: Say, progress: Progress) -> int:
    try:
        code = run_mkdocs(job, place.new, verdict, progress)
    except BuildError as error:
        for line in error.lines:
            say(line)
        return error.code
    if code:
        return code
    broken = broken_links(place.new, f"kernen/{job.kern}/" if job.kern else "")
    if broken:
        say("De site is niet gepubliceerd: er zijn links die nergens heen gaan.")
        for link in broken:
            say(f"  {link}")
        return MISTAKES
    place.swap()
    return GOOD


def unwritable(error: OSError) -> str:
    """Why the system refused to write, in Dutch."""
    known = {
        28: "de schijf is vol",
        30: "de schijf is alleen te lezen",
        13: "u hebt geen toestemming voor deze map",
        27: "een bestand mag niet zo groot worden",
        122: "uw ruimte is op",
    }
    return known.get(error.errno or 0) or reason(error)
