"""Suppression where cells are tied by more than one tree: any system of linear relations between counts."""
