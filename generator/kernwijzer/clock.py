"""The one place that reads the clock, for the two edges: the command and the MkDocs plugin."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of the build in UTC: SOURCE_DATE_EPOCH when it is set (reproducible-builds.org), else the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
