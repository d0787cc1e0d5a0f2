/** About what somebody typed where others read it too: only the writer can take it away. */
export const ownMessage = {
  inChannel:
    'In je bericht staat iets waaraan iemand te herkennen is. Iedereen in dit kanaal kan het lezen. Haal je bericht nu weg: dat kun jij alleen zelf. Ik heb er niets van bewaard.',
}
