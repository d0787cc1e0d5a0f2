import type { FactorId, StrengthId } from '#domain/intake/lists.ts'
import type { RedFlagId } from '#domain/intake/red-flags.ts'

/** What the dialogue asks about, word for word as the field agreed it (specification 3.2-3.4). */
export const factors: Record<FactorId, string> = {
  y_unexplained_injury: 'Het kind heeft wonden of blauwe plekken zonder goede uitleg.',
  y_neglect_basic_care: 'Het kind krijgt te weinig eten, kleren, verzorging, toezicht of medische hulp.',
  y_emotional_abuse: 'Het kind wordt vaak vernederd, bedreigd of genegeerd.',
  y_violence_at_home: 'Er is geweld thuis, tegen het kind of tussen volwassenen.',
  y_sexual_boundary_signals: 'Er zijn tekenen van seksueel misbruik of seksueel over grenzen gaan.',
  y_self_harm_suicidal: 'Het kind doet zichzelf pijn of praat over niet meer willen leven.',
  y_exploitation_crime:
    'Het kind wordt misschien gebruikt door anderen (dure spullen, meer telefoons, ineens oudere vrienden, angst).',
  y_behaviour_change: 'Het kind gedraagt zich ineens anders (stil, boos, bang, moe).',
  y_emotional_problems: 'Het kind is al langer somber, bang of gespannen.',
  y_development_health: 'Het kind ontwikkelt zich minder goed of is vaak ziek zonder hulp.',
  y_school_absence: 'Het kind mist vaak school, komt vaak te laat of zit thuis.',
  y_substance_gaming: 'Het kind gebruikt alcohol of drugs, of gamet of gokt te veel.',
  y_out_late_unsupervised: 'Het kind is vaak heel laat op straat, zonder toezicht.',
  y_isolation_bullying: 'Het kind heeft geen vrienden of wordt gepest.',
  y_parenting_overload: 'Ouders kunnen de opvoeding (nu) niet goed aan.',
  y_parent_wellbeing_addiction: 'Een ouder heeft veel last van psychische problemen of verslaving.',
  y_parent_avoids_help: 'Ouders houden hulp af of komen niet op afspraken.',
  y_conflict_separation_event:
    'Er is iets ergs gebeurd of ouders hebben veel ruzie (scheiding, overlijden, ziekte).',
  y_poverty_housing: 'Er is te weinig geld of geen veilige, vaste plek om te wonen.',
  y_sibling_concern: 'Er zijn ook zorgen over een broer of zus.',
  a_violence_at_home: 'Er is geweld of dwang thuis.',
  a_elder_or_dependent_abuse: 'De persoon wordt slecht behandeld door iemand die voor hem of haar zorgt.',
  a_financial_exploitation: 'Iemand anders maakt misbruik van zijn of haar geld of spullen.',
  a_suicidal_crisis:
    'De persoon praat over niet meer willen leven, of is zo in de war dat het gevaarlijk is.',
  a_home_danger: 'Er is gevaar in huis (brand, gas, geen verwarming, veel vallen).',
  a_self_neglect: 'Het huis of de persoon is erg vervuild of verwaarloosd.',
  a_confusion_distress: 'De persoon is verward, bang, somber of hoort/ziet dingen.',
  a_memory_problems: 'De persoon vergeet veel of raakt de weg kwijt.',
  a_addiction: 'De persoon gebruikt te veel alcohol, drugs, medicijnen of gokt.',
  a_debts_arrears: 'Er zijn schulden of rekeningen die niet worden betaald.',
  a_eviction_disconnection: 'De persoon dreigt het huis, stroom, gas of water kwijt te raken.',
  a_isolation: 'De persoon is veel alleen en ziet bijna niemand.',
  a_carer_overload: 'De mantelzorger is overbelast.',
  a_physical_health_falls: 'De persoon is ziek, valt vaak of eet slecht.',
  a_daily_tasks_fail: 'Gewone dingen lukken niet meer (koken, wassen, post, geld).',
  a_no_daytime_activity: 'De persoon heeft niets te doen overdag.',
  a_avoids_help: 'De persoon houdt hulp af.',
  a_nuisance_conflict: 'Er is overlast of ruzie met buren.',
  a_children_or_pregnant: 'Er wonen of komen kinderen, of de persoon is zwanger (Kindcheck).',
}

export const strengths: Record<StrengthId, string> = {
  p_y_trusted_adult: 'Het kind heeft een volwassene die het vertrouwt.',
  p_y_bond_with_parent: 'Het kind en (één van) de ouders hebben een goede band.',
  p_y_parents_accept_help: 'Ouders zien het probleem en willen hulp.',
  p_y_friends: 'Het kind heeft vrienden.',
  p_y_school_bond: 'Het kind gaat graag naar school.',
  p_y_hobby_club: 'Het kind doet aan sport, een hobby of een club.',
  p_y_coping_skills: 'Het kind kan goed praten of omgaan met tegenslag.',
  p_y_family_network: 'Familie, buren of vrienden helpen mee.',
  p_y_stable_home: 'Er zijn rust, regels en een vast ritme thuis.',
  p_y_help_works: 'Er is al hulp en die werkt.',
  p_a_accepts_help: 'De persoon wil hulp.',
  p_a_trusted_person: 'Er is iemand die de persoon vertrouwt.',
  p_a_family_network: 'Familie of vrienden helpen mee.',
  p_a_neighbours_volunteers: 'Buren of vrijwilligers kijken om.',
  p_a_day_activity: 'De persoon heeft werk, een club of iets te doen.',
  p_a_income_ok: 'Er is vast inkomen en de vaste lasten zijn betaald.',
  p_a_stable_home: 'De persoon heeft een vaste, veilige plek om te wonen.',
  p_a_professional_contact: 'Er is al goed contact met een hulpverlener of huisarts.',
  p_a_manages_daily_life: 'De persoon kan veel dingen nog zelf.',
  p_a_insight: 'De persoon ziet zelf wat er moet veranderen.',
}

export const redFlags: Record<RedFlagId, string> = {
  rf_life_danger_now: 'Er is NU levensgevaar of iemand is in direct gevaar.',
  rf_weapon_or_threat: 'Er is een wapen of iemand dreigt een ander ernstig iets aan te doen.',
  rf_strangulation: "Iemands keel is dichtgeknepen (ook als het nu 'goed' gaat).",
  rf_suicide_plan_now: 'Iemand wil zichzelf nu doden of heeft een plan.',
  rf_infant_injury: 'Een baby die nog niet kan kruipen heeft letsel of blauwe plekken.',
  rf_child_alone_or_locked: 'Een jong kind is nu alleen, opgesloten of buitengesloten.',
  rf_child_afraid_to_go_home: 'Het kind zegt dat het niet naar huis durft of vraagt nu om bescherming.',
  rf_sexual_violence_recent: 'Seksueel geweld in de afgelopen 7 dagen.',
  rf_forced_marriage_fgm_abduction:
    'Iemand wordt misschien gedwongen te trouwen, in een ander land achtergelaten, besneden of bedreigd om de eer.',
  rf_missing_vulnerable: 'Een kind of kwetsbare volwassene is vermist.',
  rf_no_sign_of_life: 'Iemand reageert al dagen niet; er kan iets ergs zijn gebeurd.',
  rf_medical_emergency: 'Er is nu dringend medische hulp nodig.',
  rf_fire_gas_now: 'Er is nu brand- of gasgevaar.',
  rf_colleague_suspected: 'Het gaat om (mogelijk) misbruik of geweld door een collega/professional.',
  rf_extremist_attack: 'Iemand wil misschien een aanslag plegen of meer mensen geweld aandoen.',
}

/** What to do when a red flag holds: read first on the stop card. */
export const redFlagAdvice: Record<RedFlagId, string> = {
  rf_life_danger_now: 'Bel nu 112.',
  rf_weapon_or_threat: 'Bel nu 112.',
  rf_strangulation: 'Klachten? Bel 112. Geen klachten? Bel nu Veilig Thuis, 0800-2000, en de huisarts.',
  rf_suicide_plan_now:
    'Bel nu 112 en blijf bij de persoon. Bel ook de huisarts of huisartsenpost (crisisdienst), of 113 of 0800-0113.',
  rf_infant_injury: 'Nood? Bel 112. Anders nu Veilig Thuis, 0800-2000. Vraag naar de vertrouwensarts.',
  rf_child_alone_or_locked: 'Bel nu 112.',
  rf_child_afraid_to_go_home: 'Laat het kind niet alleen. Bel nu Veilig Thuis, 0800-2000. Gevaar? 112.',
  rf_sexual_violence_recent:
    'Bel Centrum Seksueel Geweld, 0800-0188. Gevaar? 112. Was niets en ruim niets op.',
  rf_forced_marriage_fgm_abduction:
    'Bel nu Veilig Thuis, 0800-2000. Vertrek of gevaar? 112. Praat hier niet over met de familie.',
  rf_missing_vulnerable: 'Bel nu 112. Of 0900-8844 als er geen spoed is.',
  rf_no_sign_of_life: 'Denk je aan nood? Bel 112. Anders 0900-8844.',
  rf_medical_emergency: 'Bel nu 112, of de huisarts of huisartsenpost.',
  rf_fire_gas_now: 'Bel nu 112.',
  rf_colleague_suspected:
    'Gaat het om een collega of andere professional? Deel dit niet in het netwerk. Vertel het direct aan je bestuur of leidinggevende. Werk je in het onderwijs of de kinderopvang? Bel de vertrouwensinspecteur: 0900-1113111. Vraag het kind niet uit.',
  rf_extremist_attack: 'Bel nu 112.',
}
