/** Longest wait, in milliseconds: after it the stand-ins are shown, which take the same room. */
const patience = 500

/**
 * Resolves when the faces of the first view have been read, which takes a moment: they lie beside the page.
 * What is drawn then stays where it is. Never rejects.
 */
export async function facesLoaded(fonts: Pick<FontFaceSet, 'load'> = document.fonts): Promise<void> {
  const faces = ['1em "Hanken Grotesk Variable"', '1em "IBM Plex Mono"'].map((face) => fonts.load(face))
  await Promise.race([Promise.allSettled(faces), new Promise((resolve) => setTimeout(resolve, patience))])
}
