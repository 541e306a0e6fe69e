"""Suppression in trees: the exact case, all series over one tree at once."""
