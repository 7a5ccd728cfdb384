<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Sensory counts: with little pain at the start, tingling and numbness {percent} % and %n lower</source>
        <translation>
            <numerusform>Sensory counts: with little pain at the start, tingling and numbness {percent} % and %n lower</numerusform>
            <numerusform>Sensory counts: with little pain at the start, tingling and numbness {percent} % and %n lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) settled.</source>
        <translation>
            <numerusform>%n more day settled.</numerusform>
            <numerusform>%n more days settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two measures agree, or pain fell {share} and {count} point(s)</source>
        <translation>
            <numerusform>Two measures agree, or pain fell {share} and {count} point</numerusform>
            <numerusform>Two measures agree, or pain fell {share} and {count} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pain and reach both count, or {share} and {count} point(s) less.</source>
        <translation>
            <numerusform>Pain and reach both count, or {share} and {count} point less.</numerusform>
            <numerusform>Pain and reach both count, or {share} and {count} points less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rise} point(s) up and a zone further to the thigh or beyond, or {more} up to {least} or more.</source>
        <translation>
            <numerusform>{rise} point up and a zone further to the thigh or beyond, or {more} up to {least} or more.</numerusform>
            <numerusform>{rise} points up and a zone further to the thigh or beyond, or {more} up to {least} or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>settled; phase {number} after %n day(s)</source>
        <translation>
            <numerusform>settled; phase {number} after %n day</numerusform>
            <numerusform>settled; phase {number} after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%n sheet sent to the printer.</numerusform>
            <numerusform>%n sheets sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) saved as {path}.</source>
        <translation>
            <numerusform>%n sheet saved as {path}.</numerusform>
            <numerusform>%n sheets saved as {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) chosen.</source>
        <translation>
            <numerusform>%n sheet chosen.</numerusform>
            <numerusform>%n sheets chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) written to {path}.</source>
        <translation>
            <numerusform>%n visit written to {path}.</numerusform>
            <numerusform>%n visits written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) left out: their days leave no room for a shift.</source>
        <translation>
            <numerusform>%n patient left out: their days leave no room for a shift.</numerusform>
            <numerusform>%n patients left out: their days leave no room for a shift.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) lie in the future.</source>
        <translation>
            <numerusform>%n visit lies in the future.</numerusform>
            <numerusform>%n visits lie in the future.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) may be here already under another id.</source>
        <translation>
            <numerusform>%n patient may be here already under another id.</numerusform>
            <numerusform>%n patients may be here already under another id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s).</source>
        <translation>
            <numerusform>%n version.</numerusform>
            <numerusform>%n versions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n day(s) between visits: a new course would have its own start values.</source>
        <translation>
            <numerusform>More than %n day between visits: a new course would have its own start values.</numerusform>
            <numerusform>More than %n days between visits: a new course would have its own start values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share}, and {count} point(s) or more down</source>
        <translation>
            <numerusform>{share}, and {count} point or more down</numerusform>
            <numerusform>{share}, and {count} points or more down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled day(s)</source>
        <translation>
            <numerusform>%n settled day</numerusform>
            <numerusform>%n settled days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How far down each leg, in the last %n day(s)</source>
        <translation>
            <numerusform>How far down each leg, in the last %n day</numerusform>
            <numerusform>How far down each leg, in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>furthest, last %n day(s)</source>
        <translation>
            <numerusform>furthest, last %n day</numerusform>
            <numerusform>furthest, last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>red flags not asked: %n visit(s)</source>
        <translation>
            <numerusform>red flags not asked: %n visit</numerusform>
            <numerusform>red flags not asked: %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flare(s)</source>
        <translation>
            <numerusform>%n flare</numerusform>
            <numerusform>%n flares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visit(s) {numbers}</source>
        <translation>
            <numerusform>visit {numbers}</numerusform>
            <numerusform>visits {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>settled %n day(s)</source>
        <translation>
            <numerusform>settled %n day</numerusform>
            <numerusform>settled %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{asked}: {item}, and %n more</source>
        <translation>
            <numerusform>{asked}: {item}, and %n more</numerusform>
            <numerusform>{asked}: {item}, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s), since {day}</source>
        <translation>
            <numerusform>%n visit, since {day}</numerusform>
            <numerusform>%n visits, since {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} · {acuteness}, %n week(s) at visit {number}</source>
        <translation>
            <numerusform>{day} · {acuteness}, %n week at visit {number}</numerusform>
            <numerusform>{day} · {acuteness}, %n weeks at visit {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the summary of %n course(s) differed from the visits, made anew</source>
        <translation>
            <numerusform>the summary of %n course differed from the visits, made anew</numerusform>
            <numerusform>the summary of %n courses differed from the visits, made anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the place of %n patient(s) in the list was wrong, made anew</source>
        <translation>
            <numerusform>the place of %n patient in the list was wrong, made anew</numerusform>
            <numerusform>the place of %n patients in the list was wrong, made anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) differ: what restoring the chosen copy would change.</source>
        <translation>
            <numerusform>%n patient differs: what restoring the chosen copy would change.</numerusform>
            <numerusform>%n patients differ: what restoring the chosen copy would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at the latest %n hour(s) after a change</source>
        <translation>
            <numerusform>at the latest %n hour after a change</numerusform>
            <numerusform>at the latest %n hours after a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to {path}.</source>
        <translation>
            <numerusform>%n line written to {path}.</numerusform>
            <numerusform>%n lines written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <comment>lock</comment>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {courses}, %n{share} were at least {percent} % below the start at {weeks} weeks.</source>
        <translation>
            <numerusform>Of {courses}, %n{share} was at least {percent} % below the start at {weeks} weeks.</numerusform>
            <numerusform>Of {courses}, %n{share} were at least {percent} % below the start at {weeks} weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) begun {period}</source>
        <translation>
            <numerusform>%n course begun {period}</numerusform>
            <numerusform>%n courses begun {period}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come back and count as not improved; {improved} of the {seen} who were seen improved{share}.</source>
        <translation>
            <numerusform>%n did not come back and counts as not improved; {improved} of the {seen} who were seen improved{share}.</numerusform>
            <numerusform>%n did not come back and count as not improved; {improved} of the {seen} who were seen improved{share}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were worse.</source>
        <translation>
            <numerusform>%n was worse.</numerusform>
            <numerusform>%n were worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were referred before a fall and are followed up to then.</source>
        <translation>
            <numerusform>%n was referred before a fall and is followed up to then.</numerusform>
            <numerusform>%n were referred before a fall and are followed up to then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no meaningful change at %n visit(s) in a row</source>
        <translation>
            <numerusform>no meaningful change at %n visit</numerusform>
            <numerusform>no meaningful change at %n visits in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needle(s)</source>
        <translation>
            <numerusform>%n needle</numerusform>
            <numerusform>%n needles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pain, tingling and numbness at most {most} and no pain past the buttock at each of %n visit(s), {first} to {last} ({days} days; needs {needed}).</source>
        <translation>
            <numerusform>Pain, tingling and numbness at most {most} and no pain past the buttock at %n visit, {first} to {last} ({days} days; needs {needed}).</numerusform>
            <numerusform>Pain, tingling and numbness at most {most} and no pain past the buttock at each of %n visits, {first} to {last} ({days} days; needs {needed}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) or event(s)</source>
        <translation>
            <numerusform>%n visit or event</numerusform>
            <numerusform>%n visits or events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s): each row reads what the merged cell says.</source>
        <translation>
            <numerusform>%n merged cell: each row reads what the merged cell says.</numerusform>
            <numerusform>%n merged cells: each row reads what the merged cell says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s), read like the others.</source>
        <translation>
            <numerusform>%n hidden row, read like the others.</numerusform>
            <numerusform>%n hidden rows, read like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) without a saved value: open the file in your spreadsheet program and save it there first.</source>
        <translation>
            <numerusform>%n formula without a saved value: open the file in your spreadsheet program and save it there first.</numerusform>
            <numerusform>%n formulas without a saved value: open the file in your spreadsheet program and save it there first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in the last %n day(s)</source>
        <translation>
            <numerusform>Seen in the last %n day</numerusform>
            <numerusform>Seen in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not seen for %n day(s)</source>
        <translation>
            <numerusform>Not seen for %n day</numerusform>
            <numerusform>Not seen for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: File ▸ Backups lists them</source>
        <translation>
            <numerusform>and %n more: File ▸ Backups lists it</numerusform>
            <numerusform>and %n more: File ▸ Backups lists them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out.</source>
        <translation>
            <numerusform>%n row is left out.</numerusform>
            <numerusform>%n rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) are left blank.</source>
        <translation>
            <numerusform>%n cell is left blank.</numerusform>
            <numerusform>%n cells are left blank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new course(s)</source>
        <translation>
            <numerusform>%n new course</numerusform>
            <numerusform>%n new courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed out</source>
        <translation>
            <numerusform>%n page handed out</numerusform>
            <numerusform>%n pages handed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the list of a day</source>
        <translation>
            <numerusform>%n place in the list of a day</numerusform>
            <numerusform>%n places in the list of a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) chosen for pages</source>
        <translation>
            <numerusform>%n language chosen for pages</numerusform>
            <numerusform>%n languages chosen for pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of patients or courses</source>
        <translation>
            <numerusform>%n change of patients or courses</numerusform>
            <numerusform>%n changes of patients or courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) changed</source>
        <translation>
            <numerusform>%n visit changed</numerusform>
            <numerusform>%n visits changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) signed or decided on</source>
        <translation>
            <numerusform>%n visit signed or decided on</numerusform>
            <numerusform>%n visits signed or decided on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new visit(s)</source>
        <translation>
            <numerusform>%n new visit</numerusform>
            <numerusform>%n new visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) changed or moved</source>
        <translation>
            <numerusform>%n visit changed or moved</numerusform>
            <numerusform>%n visits changed or moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are being checked …</source>
        <translation>
            <numerusform>%n row is being checked …</numerusform>
            <numerusform>%n rows are being checked …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) will be imported.</source>
        <translation>
            <numerusform>%n visit will be imported.</numerusform>
            <numerusform>%n visits will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be imported.</source>
        <translation>
            <numerusform>%n row will be imported.</numerusform>
            <numerusform>%n rows will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) marked with ? may not be meant; see what they say.</source>
        <translation>
            <numerusform>%n cell marked with ? may not be meant; see what it says.</numerusform>
            <numerusform>%n cells marked with ? may not be meant; see what they say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read. Say what they mean, or what becomes of them.</source>
        <translation>
            <numerusform>%n cell cannot be read. Say what it means, or what becomes of it.</numerusform>
            <numerusform>%n cells cannot be read. Say what they mean, or what becomes of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were imported.</source>
        <translation>
            <numerusform>%n visit was imported.</numerusform>
            <numerusform>%n visits were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the patient</source>
        <translation>
            <numerusform>%n by the patient</numerusform>
            <numerusform>%n by the patient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a patient answered alone</source>
        <translation>
            <numerusform>%n time a patient answered alone</numerusform>
            <numerusform>%n times a patient answered alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged record(s)</source>
        <translation>
            <numerusform>%n merged record</numerusform>
            <numerusform>%n merged records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived patient(s)</source>
        <translation>
            <numerusform>%n archived patient</numerusform>
            <numerusform>%n archived patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept page(s)</source>
        <translation>
            <numerusform>%n kept page</numerusform>
            <numerusform>%n kept pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) typed and not saved yet left out.</source>
        <translation>
            <numerusform>%n visit typed and not saved yet left out.</numerusform>
            <numerusform>%n visits typed and not saved yet left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not there now</source>
        <translation>
            <numerusform>%n folder not there now</numerusform>
            <numerusform>%n folders not there now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found; nothing was changed</source>
        <translation>
            <numerusform>%n fault found; nothing was changed</numerusform>
            <numerusform>%n faults found; nothing was changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s), none of them the usual one</source>
        <translation>
            <numerusform>%n printer, but not the usual one</numerusform>
            <numerusform>%n printers, none of them the usual one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) written to {path}.</source>
        <translation>
            <numerusform>%n resource written to {path}.</numerusform>
            <numerusform>%n resources written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clinic is open in %n other window(s), here or at other workstations. Nothing was changed. Close the program there, then try again.</source>
        <translation>
            <numerusform>The clinic is open in %n other window, here or at another workstation. Nothing was changed. Close the program there, then try again.</numerusform>
            <numerusform>The clinic is open in %n other windows, here or at other workstations. Nothing was changed. Close the program there, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A clinic is there, with %n patient(s).</source>
        <translation>
            <numerusform>A clinic is there, with %n patient.</numerusform>
            <numerusform>A clinic is there, with %n patients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) have a name or a birth date.</source>
        <translation>
            <numerusform>%n patient has a name or a birth date.</numerusform>
            <numerusform>%n patients have a name or a birth date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that were handed out show the name, and go. To keep them, save everything in one file first (File menu).</source>
        <translation>
            <numerusform>%n page that was handed out shows the name, and goes. To keep it, save everything in one file first (File menu).</numerusform>
            <numerusform>%n pages that were handed out show the name, and go. To keep them, save everything in one file first (File menu).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with electrical stimulation at %n visit(s)</source>
        <translation>
            <numerusform>with electrical stimulation at %n visit</numerusform>
            <numerusform>with electrical stimulation at %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>herbs at %n visit(s)</source>
        <translation>
            <numerusform>herbs at %n visit</numerusform>
            <numerusform>herbs at %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of a visit, kept on this computer while the clinic&apos;s server was away, cannot be read: the key is not in this computer&apos;s keychain any more, or the file is damaged. Set aside, to be taken up again should the key come back:</source>
        <translation>
            <numerusform>%n draft of a visit, kept on this computer while the clinic&apos;s server was away, cannot be read: the key is not in this computer&apos;s keychain any more, or the file is damaged. Set aside, to be taken up again should the key come back:</numerusform>
            <numerusform>%n drafts of a visit, kept on this computer while the clinic&apos;s server was away, cannot be read: the key is not in this computer&apos;s keychain any more, or the file is damaged. Set aside, to be taken up again should the key come back:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept on this computer wait until its keychain answers: unlock it, then start the program anew.</source>
        <translation>
            <numerusform>%n draft kept on this computer waits until its keychain answers: unlock it, then start the program anew.</numerusform>
            <numerusform>%n drafts kept on this computer wait until its keychain answers: unlock it, then start the program anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of a visit would be lost. This computer has no keychain, or it is locked, so that what is typed while the server is away is held only until the program ends.</source>
        <translation>
            <numerusform>%n draft of a visit would be lost. This computer has no keychain, or it is locked, so that what is typed while the server is away is held only until the program ends.</numerusform>
            <numerusform>%n drafts of a visit would be lost. This computer has no keychain, or it is locked, so that what is typed while the server is away is held only until the program ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept on this computer removed: the course is not in the clinic any more. Its patient was erased, its import undone, or another backup restored.</source>
        <translation>
            <numerusform>%n draft kept on this computer removed: the course is not in the clinic any more. Its patient was erased, its import undone, or another backup restored.</numerusform>
            <numerusform>%n drafts kept on this computer removed: their courses are not in the clinic any more. A patient was erased, an import undone, or another backup restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further visit(s)</source>
        <translation>
            <numerusform>%n further visit</numerusform>
            <numerusform>%n further visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not authorised yet</source>
        <translation>
            <numerusform>%n of them not authorised yet</numerusform>
            <numerusform>%n of them not authorised yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plateau as well: %n week(s) without a change that counts, whatever the visits.</source>
        <translation>
            <numerusform>Plateau as well: %n week without a change that counts, whatever the visits.</numerusform>
            <numerusform>Plateau as well: %n weeks without a change that counts, whatever the visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no meaningful change in %n week(s)</source>
        <translation>
            <numerusform>no meaningful change in %n week</numerusform>
            <numerusform>no meaningful change in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old at the visit</source>
        <translation>
            <numerusform>%n year old at the visit</numerusform>
            <numerusform>%n years old at the visit</numerusform>
        </translation>
    </message>
</context>
</TS>
