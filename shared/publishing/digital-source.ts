// How a text came about, where a machine had a part in it: a term of the IPTC's Digital Source Type vocabulary
// (http://cv.iptc.org/newscodes/digitalsourcetype/), which readers' programs and other newsrooms understand.
import type { Article } from '#shared/article/article.ts'

/**
 * A machine's translation is a text by people that a trained model wrote anew in another language; that a person
 * has checked it does not change that. Null for everything else: a text by people needs no term.
 */
export function digitalSourceType({ translation }: Pick<Article, 'translation'>) {
  if (translation?.method !== 'machine') return null
  const term = 'compositeWithTrainedAlgorithmicMedia'
  return {
    qcode: `digsrctype:${term}`,
    uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`,
    /** The same in schema.org's IPTCDigitalSourceEnumeration. */
    schemaOrg: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
    name: 'Composite with trained algorithmic media',
  }
}
