"""What must be hidden, and the proof that it stays hidden: plain numpy, no QGIS."""
