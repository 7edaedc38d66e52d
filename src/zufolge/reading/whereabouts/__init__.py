"""When and where what is counted happened."""
