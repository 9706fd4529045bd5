//! Takes numbers and people and gives what stands for them: masks, keyed pseudonyms, random codes, person codes, a private membership check.
