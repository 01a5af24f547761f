"""What is in a FIT file, for whoever wants to know how it is made and what is wrong with it."""
