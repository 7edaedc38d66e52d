"""What the places pass needs: names in the text, signs around them, the choice among places."""
