// What is said of text that was typed and is in no story.
import { closeCodes } from '#shared/collab/close-codes.ts'
import { counted, defineMessages } from '#shared/i18n/languages.ts'

export const rescueMessages = defineMessages({
  en: {
    title: 'Set aside',
    setAside: 'What you typed here was set aside on this computer.',
    look: 'Look at it',
    waiting: (n: number) =>
      `${counted(n, 'text', 'texts')} you typed ${n === 1 ? 'is' : 'are'} in no story and ${n === 1 ? 'was' : 'were'} set aside on this computer.`,
    goneHere: (words: string) =>
      `Somebody took away the paragraph that you were writing in. What you typed is set aside: “${words}”`,
    dismiss: 'Close',
    help: 'These words were typed on this computer and are in no story: the server would not take them, or somebody took away the paragraph that they were in. Copy what you need into the story, or send it to somebody who may write there. They stay here, and only here, until you delete them or sign out.',
    none: 'Nothing was set aside',
    noneHelp:
      'When the server cannot take something you typed, or the paragraph you are writing in is taken away, your words come here, so that they are not lost.',
    untitled: 'Without a headline',
    when: (time: string) => `Set aside ${time}`,
    reasons: {
      [closeCodes.mayNotWrite]: 'You may no longer write in this story.',
      [closeCodes.noSuchStory]: 'The story was deleted, or is no longer open to you.',
      [closeCodes.otherEpoch]: 'The story was begun anew while you were away.',
      [closeCodes.tooLarge]: 'It was too large for the server.',
    } as Record<number, string>,
    otherReason: 'The server could not merge it.',
    blockGone: 'Somebody took away the paragraph that you were writing in.',
    typed: 'What you typed',
    noWords: 'No words: something was deleted or chosen.',
    whole: 'The whole of it as it stood here',
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
      `${counted(n, 'Text von Ihnen steht', 'Texte von Ihnen stehen')} in keinem Artikel und ${n === 1 ? 'liegt' : 'liegen'} auf diesem Rechner bereit.`,
    goneHere: words =>
      `Jemand hat den Absatz entfernt, in dem Sie schrieben. Was Sie geschrieben haben, liegt bereit: „${words}“`,
    dismiss: 'Schließen',
    help: 'Diese Wörter wurden auf diesem Rechner geschrieben und stehen in keinem Artikel: Der Server hat sie nicht angenommen, oder jemand hat den Absatz entfernt, in dem sie standen. Kopieren Sie, was Sie brauchen, in den Artikel, oder geben Sie es jemandem, der dort schreiben darf. Sie bleiben hier, und nur hier, bis Sie sie löschen oder sich abmelden.',
    none: 'Nichts liegt bereit',
    noneHelp:
      'Wenn der Server etwas von Ihnen Geschriebenes nicht annehmen kann oder der Absatz entfernt wird, in dem Sie schreiben, kommen Ihre Wörter hierher, damit sie nicht verloren gehen.',
    untitled: 'Ohne Überschrift',
    when: (time: string) => `Beiseitegelegt ${time}`,
    reasons: {
      [closeCodes.mayNotWrite]: 'Sie dürfen in diesem Artikel nicht mehr schreiben.',
      [closeCodes.noSuchStory]: 'Der Artikel wurde gelöscht oder ist Ihnen nicht mehr zugänglich.',
      [closeCodes.otherEpoch]: 'Der Artikel wurde neu begonnen, während Sie fort waren.',
      [closeCodes.tooLarge]: 'Es war zu groß für den Server.',
    } as Record<number, string>,
    otherReason: 'Der Server konnte es nicht einfügen.',
    blockGone: 'Jemand hat den Absatz entfernt, in dem Sie schrieben.',
    typed: 'Was Sie geschrieben haben',
    noWords: 'Keine Wörter: Etwas wurde gelöscht oder ausgewählt.',
    whole: 'Das Ganze, wie es hier stand',
    copy: 'Kopieren',
    download: 'Herunterladen',
    openStory: 'Artikel öffnen',
    remove: 'Löschen',
    removeSure: 'Endgültig löschen?',
  },
})
