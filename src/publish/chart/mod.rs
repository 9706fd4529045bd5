//! Takes figures and gives static SVG: bars, heat map, timeline, dots with intervals, lags.
