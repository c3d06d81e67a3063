/** Pet forms of given names, folded, form by form. English, German, French, Spanish, Russian. */
const GROUPS = `abigail abby|albert al bert|aleksandr alexander sasha alex alejandro|andrew andy drew|anthony tony|antonio tono|barbara barb|benjamin ben|bernard bernie|
catherine katherine kathy cathy kate katie|charles charlie chuck carlos|christine chris christina|christopher chris|daniel dan danny|david dave|deborah debbie deb|
dmitry dima|donald don|dorothy dot|edward ed ted eddie|elizabeth liz beth betsy betty eliza lisa|eugene gene|francis frank|francisco paco pancho|franklin frank|
frederick fred freddie|gerald jerry gerry|gregory greg|harold hal|henry hank harry|ignacio nacho|isabella bella|jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|
johannes hans|john jack johnny|jonathan jon|jose pepe|joseph joe joey|joshua josh|judith judy|kenneth ken|kimberly kim|konstantin kostya|lawrence larry|leonard len lenny|
margaret meg maggie peggy|martin marty|matthew matt|maximilian max|michael mike mick mickey|mikhail misha|mitchell mitch|nancy nan|natalya natasha natalia|nicholas nick|nikolai kolya|
pamela pam|patricia pat patty tricia|patrick pat paddy|peter pete|philip phil|raymond ray|rebecca becky|richard dick rick rich|robert bob rob bobby robby|ronald ron ronnie|
samuel sam|sergei seryozha|stephen steve steven|susan sue susie|terence terry|theodore ted teddy|thomas tom tommy|timothy tim|valery valeria|victoria vicky|vladimir volodya vova|
volodymyr vova|walter walt|wilhelm willi|william bill will billy|yevgeny zhenya|zachary zach`

/** Names that may stand for each other: `bill` and `william`. */
export const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>()
  for (const group of GROUPS.split("|")) {
    const names = group.trim().split(/\s+/)
    for (const name of names) {
      const known = forms.get(name) ?? new Set<string>()
      for (const other of names) if (other !== name) known.add(other)
      forms.set(name, known)
    }
  }
  return forms
})()
