import { readFile } from 'node:fs/promises'
import ajvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'

/** Everything in an app manifest that Microsoft's published schema refuses, one sentence each. */
export const manifestMistakes = (manifest: unknown): Promise<string[]> =>
  mistakes(manifest, 'MicrosoftTeams.schema.json')

/** The same for a translation file. */
export const translationMistakes = (translation: unknown): Promise<string[]> =>
  mistakes(translation, 'MicrosoftTeams.Localization.schema.json')

const schemas = '@microsoft/app-manifest/build/json-schemas/teams/v1.30/'

const mistakes = async (document: unknown, name: string): Promise<string[]> => {
  const schema: unknown = JSON.parse(await readFile(new URL(import.meta.resolve(schemas + name)), 'utf8'))
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const valid = ajv.compile(schema as object)
  if (valid(document)) return []
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}
