/** Words that say too little to tell one claim from another: reporting, light verbs, times, amounts. */
export const LIGHT: ReadonlySet<string> = new Set(
  `be have do say tell add note state declare announce describe speak accord get make take go come give put set use see seem appear become happen occur include involve
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  today yesterday tomorrow morning afternoon evening night week weekend day hour minute month moment time spring summer autumn winter
  million billion thousand hundred dozen percent cent percentage point half third quarter several many few some other more most much least less
  mr mrs ms dr sir own very just also even only about around near nearly almost so such same another earlier later recent recently
  thing way lot part side kind sort fact case well back people news reporter journalist press source
  who which that this these those their his her its it he she they we you one two three four five six seven eight nine ten
  the a an and but or as at by for from in into of off on onto out over to under up with without if then than there here not no none nobody nothing
  all any both each every either neither`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
