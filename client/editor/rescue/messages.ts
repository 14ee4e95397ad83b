// What is said of text that the server would not take.
import { closeCodes } from '#shared/collab/close-codes.ts'
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const rescueMessages = defineMessages({
  en: {
    title: 'Set aside',
    setAside: 'What you typed here was set aside on this computer.',
    look: 'Look at it',
    waiting: (n: number) =>
      `${counted(n, 'text', 'texts')} you typed did not reach the server and ${n === 1 ? 'was' : 'were'} set aside on this computer.`,
    help: 'These words were typed on this computer and the server would not take them. Copy what you need into the story, or send it to somebody who may write there. They stay here, and only here, until you delete them or sign out.',
    none: 'Nothing was set aside',
    noneHelp:
      'When the server cannot take something you typed, its words come here, so that they are not lost.',
    untitled: 'Without a headline',
    when: (time: string) => `Set aside ${time}`,
    reasons: {
      [closeCodes.mayNotWrite]: 'You may no longer write in this story.',
      [closeCodes.noSuchStory]: 'The story was deleted, or is no longer open to you.',
      [closeCodes.otherEpoch]: 'The story was begun anew while you were away.',
      [closeCodes.tooLarge]: 'It was too large for the server.',
    } as Record<number, string>,
    otherReason: 'The server could not merge it.',
    typed: 'What you typed and the server never had',
    noWords: 'No words: something was deleted or chosen.',
    whole: 'The whole text as it stood here',
    copy: 'Copy',
    download: 'Download',
    openStory: 'Open the story',
    remove: 'Delete',
    removeSure: 'Delete for good?',
  },
  de: {
    title: 'Beiseitegelegt',
    setAside: 'Was Sie hier geschrieben haben, liegt auf diesem Rechner bereit.',
    look: 'Ansehen',
    waiting: (n: number) =>
      `${counted(n, 'Text von Ihnen hat', 'Texte von Ihnen haben')} den Server nicht erreicht und ${n === 1 ? 'liegt' : 'liegen'} auf diesem Rechner bereit.`,
    help: 'Diese Wörter wurden auf diesem Rechner geschrieben, und der Server hat sie nicht angenommen. Kopieren Sie, was Sie brauchen, in den Artikel, oder geben Sie es jemandem, der dort schreiben darf. Sie bleiben hier, und nur hier, bis Sie sie löschen oder sich abmelden.',
    none: 'Nichts liegt bereit',
    noneHelp:
      'Wenn der Server etwas von Ihnen Geschriebenes nicht annehmen kann, kommen die Wörter hierher, damit sie nicht verloren gehen.',
    untitled: 'Ohne Überschrift',
    when: (time: string) => `Beiseitegelegt ${time}`,
    reasons: {
      [closeCodes.mayNotWrite]: 'Sie dürfen in diesem Artikel nicht mehr schreiben.',
      [closeCodes.noSuchStory]: 'Der Artikel wurde gelöscht oder ist Ihnen nicht mehr zugänglich.',
      [closeCodes.otherEpoch]: 'Der Artikel wurde neu begonnen, während Sie fort waren.',
      [closeCodes.tooLarge]: 'Es war zu groß für den Server.',
    } as Record<number, string>,
    otherReason: 'Der Server konnte es nicht einfügen.',
    typed: 'Was Sie geschrieben haben und der Server nie hatte',
    noWords: 'Keine Wörter: Etwas wurde gelöscht oder ausgewählt.',
    whole: 'Der ganze Text, wie er hier stand',
    copy: 'Kopieren',
    download: 'Herunterladen',
    openStory: 'Artikel öffnen',
    remove: 'Löschen',
    removeSure: 'Endgültig löschen?',
  },
})
