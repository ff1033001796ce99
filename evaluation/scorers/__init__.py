"""The figures, counted as the reference scorers count them; a test holds that the two agree where the data stands."""
