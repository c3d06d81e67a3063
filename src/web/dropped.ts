/** A file with its place in the folder that was dropped. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** The files of what was dropped, folders walked. */
export async function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files].map((file) => ({ name: file.name, file }))
  return (await Promise.all(entries.map((entry) => filesIn(entry, "")))).flat()
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<NamedFile[]> {
  const name = `${folder}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ name, file }]
  }
  if (!isFolder(entry)) return []
  const inside = await entriesOf(entry.createReader())
  return (await Promise.all(inside.map((one) => filesIn(one, `${name}/`)))).flat()
}

/** A reader gives a hundred entries at a time. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))]
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** The addresses among what was typed or dropped: one a line. */
export const addressesIn = (text: string): string[] =>
  text.split(/\s+/).filter((one) => /^https?:\/\//i.test(one))
