"""Inside QGIS: how long QGIS took to start, and how long the plugin takes to load."""

import os
import sys

sys.path.insert(0, os.environ["KECK_PROBE_FOLDER"])
import probe

probe.run(
    lambda: {
        "start": probe.seconds_since_start(),
        "before": probe.peak_megabytes(),
        "load": probe.load(),
        "peak": probe.peak_megabytes(),
    }
)
