import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { FactorId, StrengthId, Theme } from '#domain/intake/lists.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** What the reporter shared: fixed when the signal is raised. */
export const Content = z.object({
  audience: codes.Audience,
  ageBand: codes.AgeBand.nullable(),
  wholeFamily: z.boolean(),
  dependent: z.boolean(),
  origin: codes.Origin.nullable(),
  context: codes.Context.nullable(),
  themes: z.array(Theme),
  observation: z.string().nullable(),
  others: z.string().nullable(),
  impression: z.string().nullable(),
  since: z.string().nullable(),
  factors: z.partialRecord(FactorId, codes.FactorAnswer),
  current: codes.Current.nullable(),
  trend: codes.Trend.nullable(),
  safetyScore: z.number().int().nullable(),
  deadlineOn: LocalDate.nullable(),
  strengths: z.array(StrengthId),
  goodAt: z.string().nullable(),
  wish: z.string().nullable(),
  talked: codes.Talked.nullable(),
  childSeen: codes.ChildSeen.nullable(),
  doneAlready: z.string().nullable(),
  keepDoing: z.string().nullable(),
  asked: z.array(codes.Asked),
  askedExpertise: z.string().nullable(),
  consultQuestion: z.string().nullable(),
})
export type Content = z.infer<typeof Content>

/** Each answer that was given, in the order in which it was. */
export const factorsIn = ({
  factors,
}: Pick<Content, 'factors'>): { id: FactorId; answer: codes.FactorAnswer }[] =>
  Object.entries(factors).map(([id, answer]) => ({ id: id as FactorId, answer }))

export const Consent = z.object({
  state: codes.ConsentState,
  authority: codes.Authority.nullable(),
  by: z.array(codes.ConsentGiver),
  refusedBy: z.array(codes.ConsentGiver),
  parentsMayKnow: z.boolean(),
  scope: z.string().nullable(),
  form: codes.ConsentForm.nullable(),
  on: LocalDate.nullable(),
  until: LocalDate.nullable(),
  withdrawalExplained: z.boolean(),
  /** The reporter may hear how it ended (specification 5.5). */
  feedbackContent: z.boolean().default(false),
  advisedBy: codes.AdvisedBy.nullable(),
  advisedOn: LocalDate.nullable(),
  noAdviceReason: codes.NoAdviceReason.nullable(),
})
export type Consent = z.infer<typeof Consent>
