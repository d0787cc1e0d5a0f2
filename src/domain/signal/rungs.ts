/** Which rung of the ladder of an open action: two working days before, the day itself, one, three and five after. */
export type Rung = 'T-2' | 'T0' | 'T+1' | 'T+3' | 'T+3-lead' | 'T+5'
export type PickUpRung = 'coordinator' | 'network' | 'assign'
export type BeginRung = 'lead' | 'coordinator'
/** `coordinator` comes again every five working days, until somebody looks. */
export type EvaluationRung = 'lead' | 'coordinator'
