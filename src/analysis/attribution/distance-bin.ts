/** Puts a distance into one of ten bins: exact to 4, then ever wider. */
export function distanceBin(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}
