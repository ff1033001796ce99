"""Records as bytes: JSON, CSV, HTML, the terminal, and the lines of the stages. Pure: nothing is printed or written."""
