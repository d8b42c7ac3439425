/** Lemmas of verbs for deeds and happenings that leave a trace one can check. */
export const EVENT_VERBS: ReadonlySet<string> = new Set(
  ('kill die injure wound hurt arrest detain jail release free charge indict convict sentence acquit sue fine ban expel banish deport evacuate displace flee '
  + 'attack bomb strike hit shoot stab crash collapse explode burn flood destroy damage seize capture invade occupy withdraw deploy launch fire '
  + 'sign agree approve pass adopt veto reject vote elect appoint resign quit sack dismiss nominate win lose defeat beat score '
  + 'meet visit arrive leave return travel march protest demonstrate rally gather attend hold open close shut suspend cancel postpone halt resume '
  + 'pay spend cut raise increase rise fall drop decrease cost earn sell buy acquire merge invest fund donate build create establish form found '
  + 'announce publish file send receive steal rob hack leak find discover recover rescue save join divide split call freeze demolish').split(' '),
);
