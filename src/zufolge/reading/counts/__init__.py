"""Who is counted, what befell them, who says so: what the figures pass is made of."""
