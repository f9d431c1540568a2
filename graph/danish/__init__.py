"""Danish as these documents write it: dates, money, names, titles, lists, damaged letters. Knows no minutes."""
