"""Parts of the generator of Musterstadt, a city that does not exist."""
