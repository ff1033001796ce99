"""How well the stages do on sets that others made: adapters, scorers, floors. No part of the package."""
