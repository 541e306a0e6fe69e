"""The only door to an edition: own code that shares nothing with the engine but the form of mask, proof and history."""
