//! Takes a folder of outputs and a list and gives the files in which a number of the list, or the key, stands in any usual spelling.
