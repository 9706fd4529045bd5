//! Takes tables and people and gives what newsrooms import: CSV, XLSX, data package, FollowTheMoney, Splink, judgements.
