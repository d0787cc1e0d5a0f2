import { z } from 'zod'

/** The codes of the field (specification, chapters 2-5). People read the sentences of `text/`; everything else speaks these. */

/** Whom a dialogue is about: asked first, because the red flags differ. */
export const Audience = z.enum(['child', 'adult'])
export type Audience = z.infer<typeof Audience>

/** Whom a network serves. */
export const NetworkAudience = z.enum(['youth18min', 'adult18plus'])
export type NetworkAudience = z.infer<typeof NetworkAudience>

export const AgeBand = z.enum(['0_11', '12_15', '16_17', '18_plus'])
export type AgeBand = z.infer<typeof AgeBand>

export const ConsentState = z.enum([
  'given',
  'given_partial',
  'refused',
  'not_asked',
  'unsafe_to_ask',
  'unable_to_ask',
  'withdrawn',
])
export type ConsentState = z.infer<typeof ConsentState>

export const Safety = z.enum(['none', 'present', 'acute'])
export type Safety = z.infer<typeof Safety>

/** What consent and safety allow (specification 2.6). `F_OVERRIDE` is a record beside a signal, never an outcome of the table. */
export const Outcome = z.enum(['A_IDENT_CASE', 'B_PSEUDO', 'C_CONSULT', 'D_REFER', 'E_HOLD', 'W_WITHDRAW'])
export type Outcome = z.infer<typeof Outcome>

export const Urgency = z.enum(['acute', 'high', 'normal', 'low'])
export type Urgency = z.infer<typeof Urgency>

/** Not asked is not the same as `no`: a factor that was not asked has no answer at all. */
export const FactorAnswer = z.enum(['no', 'yes', 'serious', 'unknown'])
export type FactorAnswer = z.infer<typeof FactorAnswer>

export const Trend = z.enum(['better', 'same', 'worse', 'unknown'])
export type Trend = z.infer<typeof Trend>

/** Does it play now, in the last four weeks? */
export const Current = z.enum(['true', 'false', 'unknown'])
export type Current = z.infer<typeof Current>

export const Authority = z.enum(['both-parents', 'one-parent', 'guardian', 'unknown'])
export type Authority = z.infer<typeof Authority>

export const ConsentGiver = z.enum(['parent1', 'parent2', 'guardian', 'youth', 'subject', 'representative'])
export type ConsentGiver = z.infer<typeof ConsentGiver>

export const Origin = z.enum(['pupil', 'client', 'tenant', 'resident', 'hearsay'])
export type Origin = z.infer<typeof Origin>

export const Talked = z.enum(['yes', 'not-yet', 'unsafe', 'unreachable'])
export type Talked = z.infer<typeof Talked>

export const ChildSeen = z.enum(['yes', 'no', 'not-yet', 'unsafe'])
export type ChildSeen = z.infer<typeof ChildSeen>

export const Context = z.enum(['home', 'school', 'both'])
export type Context = z.infer<typeof Context>

export const Asked = z.enum(['think-along', 'take-up', 'expertise'])
export type Asked = z.infer<typeof Asked>

export const ConsentForm = z.enum(['oral', 'written', 'digital'])
export type ConsentForm = z.infer<typeof ConsentForm>

export const AdvisedBy = z.enum([
  'safeguarding-officer',
  'veilig-thuis',
  'general-practitioner',
  'crisis-service',
  'supervisor',
  'other',
])
export type AdvisedBy = z.infer<typeof AdvisedBy>

export const NoAdviceReason = z.enum(['nobody-available', 'known-situation', 'other'])
export type NoAdviceReason = z.infer<typeof NoAdviceReason>

export const NotAcuteReason = z.enum(['over', 'help-there', 'chosen-by-mistake', 'other'])
export type NotAcuteReason = z.infer<typeof NotAcuteReason>

export const ActionType = z.enum(['conversation', 'with-residents', 'outreach', 'find-out', 'other'])
export type ActionType = z.infer<typeof ActionType>

export const ActionOutcome = z.enum(['done', 'done-differently', 'not-possible', 'not-needed'])
export type ActionOutcome = z.infer<typeof ActionOutcome>

export const SupportLayer = z.enum(['0', '1', '2', '3', '4'])
export type SupportLayer = z.infer<typeof SupportLayer>

export const PartnerType = z.enum([
  'gemeente',
  'onderwijs_po',
  'onderwijs_vo',
  'onderwijs_mbo',
  'onderwijskoepel',
  'welzijn',
  'zorg_wmo',
  'ggd_jgz',
  'jeugdhulpaanbieder',
  'gecertificeerde_instelling',
  'woningcorporatie',
  'politie',
  'justitie_halt',
  'sport_ontmoeting',
  'client_ondersteuning',
  'kennisorganisatie',
  'regio',
  'kinderopvang',
  'ggz_huisarts',
])
export type PartnerType = z.infer<typeof PartnerType>

export const Discipline = z.enum([
  'leerkracht',
  'mentor',
  'intern_begeleider',
  'zorgcoordinator',
  'schooldirecteur',
  'schoolmaatschappelijk_werker',
  'leerplichtambtenaar',
  'pedagogisch_medewerker',
  'jeugdverpleegkundige',
  'jeugdarts',
  'jongerenwerker',
  'sportcoach',
  'wijkcoach',
  'maatschappelijk_werker',
  'clientondersteuner',
  'wijkverpleegkundige',
  'praktijkondersteuner_huisarts',
  'ouderenadviseur',
  'oggz_medewerker',
  'schuldhulpverlener',
  'woonconsulent',
  'huismeester',
  'wijkagent',
  'boa',
  'halt_medewerker',
  'jeugdbeschermer',
  'casusregisseur',
  'aandachtsfunctionaris',
  'coordinator',
  'anders',
])
export type Discipline = z.infer<typeof Discipline>

export const ClosingReason = z.enum([
  'no-help-needed',
  'concern-gone',
  'own-network',
  'general-support',
  'care-started',
  'regular-file',
  'reported-veilig-thuis',
  'escalated-outside',
  'no-consent',
  'consent-withdrawn',
  'no-suitable-support',
  'moved',
  'duplicate',
  'withdrawn-by-reporter',
  'deceased',
])
export type ClosingReason = z.infer<typeof ClosingReason>

/** What a closing reason asks for besides itself (specification 5.4). */
export const closingRequires: Record<ClosingReason, readonly ClosingDetail[]> = {
  'no-help-needed': ['reason'],
  'concern-gone': ['feedback'],
  'own-network': ['agreedWithFamily'],
  'general-support': ['who'],
  'care-started': ['leadNow', 'childSeen'],
  'regular-file': ['receiverAccepted'],
  'reported-veilig-thuis': ['date'],
  'escalated-outside': ['date', 'receiverAccepted'],
  'no-consent': ['followUpPlan'],
  'consent-withdrawn': ['erased'],
  'no-suitable-support': ['gap'],
  moved: ['warmTransferAsked'],
  duplicate: [],
  'withdrawn-by-reporter': ['reason'],
  deceased: [],
}
export const ClosingDetail = z.enum([
  'reason',
  'feedback',
  'agreedWithFamily',
  'who',
  'leadNow',
  'childSeen',
  'receiverAccepted',
  'date',
  'followUpPlan',
  'erased',
  'gap',
  'warmTransferAsked',
])
export type ClosingDetail = z.infer<typeof ClosingDetail>

/** Details that somebody writes; of the others one is a day, and the rest are ticks. */
export const closingTexts: readonly ClosingDetail[] = [
  'reason',
  'feedback',
  'who',
  'leadNow',
  'followUpPlan',
  'gap',
]

/** Whether parents, school or support sit at the table (Ommen-Dalfsen, O3). */
export const Involvement = z.enum(['involved', 'not-yet', 'not-applicable'])
export type Involvement = z.infer<typeof Involvement>

/** To whom a signal is scaled up. The last three are outside the bot: only the day and the yes are recorded. */
export const EscalateTo = z.enum(['coordinator', 'breakthrough', 'veilig-thuis', 'safety-house'])
export type EscalateTo = z.infer<typeof EscalateTo>

/** Why rules stand in the way of help (Oldambt, Doorbraak). */
export const BreakthroughReason = z.enum(['rules-collide', 'nobody-competent', 'waiting-time'])
export type BreakthroughReason = z.infer<typeof BreakthroughReason>

/** What a reporter hears: 1 that it is picked up, 2 what kind of step, 3 how it ended, if consent covers that. */
export const FeedbackLevel = z.enum(['1', '2', '3'])
export type FeedbackLevel = z.infer<typeof FeedbackLevel>

/** How it goes when the lead looks back. */
export const Evaluation = z.enum(['better', 'same', 'worse'])
export type Evaluation = z.infer<typeof Evaluation>

/** Was this family known to help already? Counted only (Schiedam, F-003-16). */
export const KnownBefore = z.enum(['yes', 'no', 'unknown'])
export type KnownBefore = z.infer<typeof KnownBefore>

/** With whom somebody spoke. */
export const SpokenWith = z.enum(['parents', 'child', 'subject'])
export type SpokenWith = z.infer<typeof SpokenWith>

/** For what somebody needs to know who it is about (gate G8). */
export const IdentityPurpose = z.enum(['make-contact', 'plan-visit', 'hand-over-care'])
export type IdentityPurpose = z.infer<typeof IdentityPurpose>

/** Why information may be shared without consent (specification 2.7). */
export const OverrideGround = z.enum([
  'vital-interest',
  'right-to-report-5-2-6',
  'conflict-of-duties',
  'legal-duty',
  'statutory-task',
])
export type OverrideGround = z.infer<typeof OverrideGround>

/** Who received it: a function, never a name. */
export const OverrideRecipient = z.enum([
  'emergency-services',
  'veilig-thuis',
  'general-practitioner',
  'crisis-service',
  'body-named-by-law',
  'professional-who-can-avert',
])
export type OverrideRecipient = z.infer<typeof OverrideRecipient>

/** What must hold for a conflict of duties; each is a tick, the text belongs in the organisation's own file. */
export const OverrideCriterion = z.enum([
  'tried-consent',
  'serious-harm',
  'no-other-way',
  'will-help',
  'minimum',
  'informed',
])
export type OverrideCriterion = z.infer<typeof OverrideCriterion>

/** Why two signals belong together; the other side sees that there is a link, not what is in it. */
export const LinkReason = z.enum(['kindcheck', 'nearly-18', 'household', 'consult', 'transferred'])
export type LinkReason = z.infer<typeof LinkReason>

/** Why somebody who led does so no more. */
export const ReleaseReason = z.enum(['given-back', 'left', 'away'])
export type ReleaseReason = z.infer<typeof ReleaseReason>

/** Why the content of a signal is gone. */
export const ErasureReason = z.enum(['consent-withdrawn', 'request', 'retention'])
export type ErasureReason = z.infer<typeof ErasureReason>
