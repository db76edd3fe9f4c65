comment on schema place is 'Administrative units on the maps of 2021 and 2025, how they follow one another, and the countries.';
