"""Plans: what a session is to be, set by set; as people write them, as watches run them."""
