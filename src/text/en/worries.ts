import type * as nl from '#text/nl/worries.ts'

/** The same worries and strengths in plain English. */
export const factors: typeof nl.factors = {
  y_unexplained_injury: 'The child has wounds or bruises without a good explanation.',
  y_neglect_basic_care: 'The child does not get enough food, clothes, care, supervision or medical help.',
  y_emotional_abuse: 'The child is often humiliated, threatened or ignored.',
  y_violence_at_home: 'There is violence at home, against the child or between adults.',
  y_sexual_boundary_signals: 'There are signs of sexual abuse or of sexual limits being crossed.',
  y_self_harm_suicidal: 'The child hurts itself or talks about not wanting to live.',
  y_exploitation_crime:
    'The child may be used by others (expensive things, several phones, suddenly older friends, fear).',
  y_behaviour_change: 'The child suddenly behaves differently (quiet, angry, afraid, tired).',
  y_emotional_problems: 'The child has been sad, afraid or tense for a long time.',
  y_development_health: 'The child does not develop well, or is often ill without help.',
  y_school_absence: 'The child often misses school, is often late, or stays at home.',
  y_substance_gaming: 'The child uses alcohol or drugs, or plays games or gambles too much.',
  y_out_late_unsupervised: 'The child is often out on the street very late, without supervision.',
  y_isolation_bullying: 'The child has no friends or is bullied.',
  y_parenting_overload: 'The parents cannot cope with raising the child (at this moment).',
  y_parent_wellbeing_addiction: 'A parent suffers a lot from mental health problems or addiction.',
  y_parent_avoids_help: 'The parents keep help away or do not come to appointments.',
  y_conflict_separation_event:
    'Something bad happened, or the parents fight a lot (separation, a death, illness).',
  y_poverty_housing: 'There is too little money, or no safe and steady place to live.',
  y_sibling_concern: 'There are also worries about a brother or sister.',
  a_violence_at_home: 'There is violence or force at home.',
  a_elder_or_dependent_abuse: 'The person is treated badly by someone who takes care of them.',
  a_financial_exploitation: 'Someone else abuses their money or belongings.',
  a_suicidal_crisis: 'The person talks about not wanting to live, or is so confused that it is dangerous.',
  a_home_danger: 'There is danger in the home (fire, gas, no heating, many falls).',
  a_self_neglect: 'The home or the person is very dirty or neglected.',
  a_confusion_distress: 'The person is confused, afraid, sad, or hears or sees things.',
  a_memory_problems: 'The person forgets a lot or gets lost.',
  a_addiction: 'The person uses too much alcohol, drugs or medicine, or gambles too much.',
  a_debts_arrears: 'There are debts, or bills that are not paid.',
  a_eviction_disconnection: 'The person may lose their home, electricity, gas or water.',
  a_isolation: 'The person is alone a lot and sees almost nobody.',
  a_carer_overload: 'The family carer has too much to carry.',
  a_physical_health_falls: 'The person is ill, falls often or eats badly.',
  a_daily_tasks_fail: 'Ordinary things no longer work out (cooking, washing, mail, money).',
  a_no_daytime_activity: 'The person has nothing to do during the day.',
  a_avoids_help: 'The person keeps help away.',
  a_nuisance_conflict: 'There is trouble or a conflict with neighbours.',
  a_children_or_pregnant: 'Children live there or are coming, or the person is pregnant (child check).',
}

export const strengths: typeof nl.strengths = {
  p_y_trusted_adult: 'The child has an adult it trusts.',
  p_y_bond_with_parent: 'The child and (one of) the parents have a good bond.',
  p_y_parents_accept_help: 'The parents see the problem and want help.',
  p_y_friends: 'The child has friends.',
  p_y_school_bond: 'The child likes going to school.',
  p_y_hobby_club: 'The child does sports, a hobby or a club.',
  p_y_coping_skills: 'The child can talk well or deal with setbacks.',
  p_y_family_network: 'Family, neighbours or friends help.',
  p_y_stable_home: 'There is calm, rules and a steady rhythm at home.',
  p_y_help_works: 'There is help already, and it works.',
  p_a_accepts_help: 'The person wants help.',
  p_a_trusted_person: 'There is someone the person trusts.',
  p_a_family_network: 'Family or friends help.',
  p_a_neighbours_volunteers: 'Neighbours or volunteers keep an eye out.',
  p_a_day_activity: 'The person has work, a club or something to do.',
  p_a_income_ok: 'There is a steady income and the fixed costs are paid.',
  p_a_stable_home: 'The person has a steady, safe place to live.',
  p_a_professional_contact: 'There is good contact with a care worker or family doctor.',
  p_a_manages_daily_life: 'The person can still do many things alone.',
  p_a_insight: 'The person sees what needs to change.',
}

export const redFlags: typeof nl.redFlags = {
  rf_life_danger_now: 'A life is in danger NOW, or someone is in direct danger.',
  rf_weapon_or_threat: 'There is a weapon, or someone threatens to seriously hurt another.',
  rf_strangulation: "Someone was strangled (even if it seems 'fine' now).",
  rf_suicide_plan_now: 'Someone wants to kill themselves now, or has a plan.',
  rf_infant_injury: 'A baby that cannot crawl yet has an injury or bruises.',
  rf_child_alone_or_locked: 'A young child is alone, locked in or locked out right now.',
  rf_child_afraid_to_go_home: 'The child says it is afraid to go home, or asks for protection now.',
  rf_sexual_violence_recent: 'Sexual violence in the last 7 days.',
  rf_forced_marriage_fgm_abduction:
    'Someone may be forced to marry, left behind in another country, circumcised, or threatened for the sake of honour.',
  rf_missing_vulnerable: 'A child or vulnerable adult is missing.',
  rf_no_sign_of_life: 'Someone has not answered for days; something serious may have happened.',
  rf_medical_emergency: 'Medical help is needed urgently now.',
  rf_fire_gas_now: 'There is danger of fire or gas now.',
  rf_colleague_suspected: 'It is about (possible) abuse or violence by a colleague or professional.',
  rf_extremist_attack: 'Someone may want to carry out an attack or hurt several people.',
}

export const redFlagAdvice: typeof nl.redFlagAdvice = {
  rf_life_danger_now: 'Call 112 now.',
  rf_weapon_or_threat: 'Call 112 now.',
  rf_strangulation:
    'Complaints? Call 112. No complaints? Call Veilig Thuis now, 0800-2000, and the family doctor.',
  rf_suicide_plan_now:
    'Call 112 now and stay with the person. Also call the family doctor (crisis service), or 113 or 0800-0113.',
  rf_infant_injury:
    'Emergency? Call 112. If not, call Veilig Thuis now, 0800-2000. Ask for the confidential doctor.',
  rf_child_alone_or_locked: 'Call 112 now.',
  rf_child_afraid_to_go_home: 'Do not leave the child alone. Call Veilig Thuis now, 0800-2000. Danger? 112.',
  rf_sexual_violence_recent:
    'Call the Sexual Assault Centre, 0800-0188. Danger? 112. Do not wash or clean up anything.',
  rf_forced_marriage_fgm_abduction:
    'Call Veilig Thuis now, 0800-2000. Leaving or danger? 112. Do not talk about this with the family.',
  rf_missing_vulnerable: 'Call 112 now. Or 0900-8844 if it is not urgent.',
  rf_no_sign_of_life: 'Could it be an emergency? Call 112. If not, 0900-8844.',
  rf_medical_emergency: 'Call 112 now, or the family doctor.',
  rf_fire_gas_now: 'Call 112 now.',
  rf_colleague_suspected:
    'Is it about a colleague or another professional? Do not share this in the network. Tell your board or manager at once. Do you work in a school or in child care? Call the confidential inspector: 0900-1113111. Do not question the child.',
  rf_extremist_attack: 'Call 112 now.',
}
