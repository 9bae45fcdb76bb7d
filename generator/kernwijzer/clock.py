"""The one place that reads the clock, for the two edges: the command and the MkDocs plugin."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of the build in UTC: what `kernwijzer bouw` passes on, SOURCE_DATE_EPOCH (reproducible-builds.org), or the clock."""
    if passed_on := os.environ.get("KERNWIJZER_VANDAAG"):
        return date.fromisoformat(passed_on)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
