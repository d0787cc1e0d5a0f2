import type { Audience } from '#domain/codes.ts'
import type { Answers } from '#domain/intake/answers.ts'

/** What a played colleague answered in the dialogue before somebody takes it up in practice; its sentences stand in `text/`. */
export const playedAnswers: Record<Audience, Answers> = {
  child: {
    audience: 'child',
    redFlags: 'none',
    ageBand: '0_11',
    origin: 'pupil',
    context: 'school',
    themes: 'health_development,school',
    'factor.y_development_health': 'yes',
    'factor.y_school_absence': 'yes',
    current: 'true',
    trend: 'same',
    strengths: 'p_y_school_bond,p_y_parents_accept_help',
    talked: 'yes',
    childSeen: 'yes',
    authority: 'both-parents',
    consentBy: 'parent1,parent2',
    asked: 'take-up',
  },
  adult: {
    audience: 'adult',
    redFlags: 'none',
    ageBand: '18_plus',
    childrenOrPregnancy: 'false',
    origin: 'client',
    themes: 'together,living',
    'factor.a_isolation': 'yes',
    'factor.a_daily_tasks_fail': 'yes',
    current: 'true',
    trend: 'worse',
    strengths: 'p_a_accepts_help,p_a_neighbours_volunteers',
    talked: 'yes',
    consentBy: 'subject',
    asked: 'take-up',
  },
}
