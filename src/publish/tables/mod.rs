//! Takes the nouns and gives the tables of a publication.
