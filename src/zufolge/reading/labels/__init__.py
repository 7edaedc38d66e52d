"""How labels are found: callings, quoted words, and whose words they are. For the labels pass."""
