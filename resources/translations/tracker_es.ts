<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>none</source>
        <comment>zone</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>low back</source>
        <comment>zone</comment>
        <translation>lumbar</translation>
    </message>
    <message>
        <source>buttock</source>
        <comment>zone</comment>
        <translation>glúteo</translation>
    </message>
    <message>
        <source>thigh</source>
        <comment>zone</comment>
        <translation>muslo</translation>
    </message>
    <message>
        <source>calf</source>
        <comment>zone</comment>
        <translation>pantorrilla</translation>
    </message>
    <message>
        <source>foot</source>
        <comment>zone</comment>
        <translation>pie</translation>
    </message>
    <message>
        <source>no zone</source>
        <comment>place</comment>
        <translation>ninguna zona</translation>
    </message>
    <message>
        <source>the low back</source>
        <comment>place</comment>
        <translation>la zona lumbar</translation>
    </message>
    <message>
        <source>the buttock</source>
        <comment>place</comment>
        <translation>el glúteo</translation>
    </message>
    <message>
        <source>the thigh</source>
        <comment>place</comment>
        <translation>el muslo</translation>
    </message>
    <message>
        <source>the calf</source>
        <comment>place</comment>
        <translation>la pantorrilla</translation>
    </message>
    <message>
        <source>the foot</source>
        <comment>place</comment>
        <translation>el pie</translation>
    </message>
    <message>
        <source>no pain in back or leg</source>
        <translation>sin dolor en la espalda ni en la pierna</translation>
    </message>
    <message>
        <source>lumbar or sacral, above the gluteal crease, nothing in buttock or leg</source>
        <translation>lumbar o sacra, por encima del pliegue interglúteo, nada en el glúteo ni en la pierna</translation>
    </message>
    <message>
        <source>buttock or hip, to the gluteal fold</source>
        <translation>glúteo o cadera, hasta el pliegue glúteo</translation>
    </message>
    <message>
        <source>below the gluteal fold down to and including the knee</source>
        <translation>por debajo del pliegue glúteo, hasta la rodilla incluida</translation>
    </message>
    <message>
        <source>calf or shin, below the knee, above the ankle</source>
        <translation>pantorrilla o espinilla, por debajo de la rodilla y por encima del tobillo</translation>
    </message>
    <message>
        <source>ankle, foot or toes</source>
        <translation>tobillo, pie o dedos del pie</translation>
    </message>
    <message>
        <source>Progress sheet</source>
        <translation>Hoja de evolución</translation>
    </message>
    <message>
        <source>Progress sheet in large print</source>
        <translation>Hoja de evolución en letra grande</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>Informe de progreso</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>Carta de derivación</translation>
    </message>
    <message>
        <source>Progress report, for whoever pays</source>
        <translation>Progreso, para quien paga</translation>
    </message>
    <message>
        <source>left</source>
        <comment>leg</comment>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <comment>leg</comment>
        <translation>derecha</translation>
    </message>
    <message>
        <source>left</source>
        <comment>side</comment>
        <translation>izquierdo</translation>
    </message>
    <message>
        <source>right</source>
        <comment>side</comment>
        <translation>derecho</translation>
    </message>
    <message>
        <source>both</source>
        <comment>side</comment>
        <translation>ambos</translation>
    </message>
    <message>
        <source>midline</source>
        <comment>side</comment>
        <translation>línea media</translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex</comment>
        <translation>femenino</translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex</comment>
        <translation>masculino</translation>
    </message>
    <message>
        <source>other</source>
        <comment>sex</comment>
        <translation>otro</translation>
    </message>
    <message>
        <source>disc</source>
        <comment>driver</comment>
        <translation>disco</translation>
    </message>
    <message>
        <source>piriformis</source>
        <comment>driver</comment>
        <translation>piriforme</translation>
    </message>
    <message>
        <source>stenosis</source>
        <comment>driver</comment>
        <translation>estenosis</translation>
    </message>
    <message>
        <source>combination</source>
        <comment>driver</comment>
        <translation>combinación</translation>
    </message>
    <message>
        <source>other</source>
        <comment>driver</comment>
        <translation>otro</translation>
    </message>
    <message>
        <source>acute</source>
        <comment>course</comment>
        <translation>agudo</translation>
    </message>
    <message>
        <source>subacute</source>
        <comment>course</comment>
        <translation>subagudo</translation>
    </message>
    <message>
        <source>chronic</source>
        <comment>course</comment>
        <translation>crónico</translation>
    </message>
    <message>
        <source>burning</source>
        <comment>pain</comment>
        <translation>quemante</translation>
    </message>
    <message>
        <source>electric</source>
        <comment>pain</comment>
        <translation>eléctrico</translation>
    </message>
    <message>
        <source>aching</source>
        <comment>pain</comment>
        <translation>sordo</translation>
    </message>
    <message>
        <source>cramping</source>
        <comment>pain</comment>
        <translation>tipo calambre</translation>
    </message>
    <message>
        <source>stabbing</source>
        <comment>pain</comment>
        <translation>punzante</translation>
    </message>
    <message>
        <source>pulling</source>
        <comment>pain</comment>
        <translation>tirante</translation>
    </message>
    <message>
        <source>sitting</source>
        <comment>posture</comment>
        <translation>estar sentado</translation>
    </message>
    <message>
        <source>standing</source>
        <comment>posture</comment>
        <translation>estar de pie</translation>
    </message>
    <message>
        <source>walking</source>
        <comment>posture</comment>
        <translation>caminar</translation>
    </message>
    <message>
        <source>bending</source>
        <comment>posture</comment>
        <translation>inclinarse</translation>
    </message>
    <message>
        <source>lifting</source>
        <comment>posture</comment>
        <translation>levantar peso</translation>
    </message>
    <message>
        <source>coughing</source>
        <comment>posture</comment>
        <translation>toser</translation>
    </message>
    <message>
        <source>lying</source>
        <comment>posture</comment>
        <translation>estar acostado</translation>
    </message>
    <message>
        <source>average since the last visit, at most the last 7 days</source>
        <comment>scores</comment>
        <translation>promedio desde la última visita, como mucho los últimos 7 días</translation>
    </message>
    <message>
        <source>average over the last 24 hours</source>
        <comment>scores</comment>
        <translation>promedio de las últimas 24 horas</translation>
    </message>
    <message>
        <source>worst over the last 24 hours</source>
        <comment>scores</comment>
        <translation>lo peor de las últimas 24 horas</translation>
    </message>
    <message>
        <source>right now</source>
        <comment>scores</comment>
        <translation>en este momento</translation>
    </message>
    <message>
        <source>average over the last 7 days</source>
        <comment>scores</comment>
        <translation>promedio de los últimos 7 días</translation>
    </message>
    <message>
        <source>better</source>
        <comment>reaction</comment>
        <translation>mejor</translation>
    </message>
    <message>
        <source>same</source>
        <comment>reaction</comment>
        <translation>igual</translation>
    </message>
    <message>
        <source>{event}: {words}</source>
        <translation>{event}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n needle(s)</source>
        <translation>
            <numerusform>%n aguja</numerusform>
            <numerusform>%n agujas</numerusform>
        </translation>
    </message>
    <message>
        <source>{needles}, {minutes} min face to face</source>
        <translation>{needles}, {minutes} min de atención directa</translation>
    </message>
    <message>
        <source>flare ·</source>
        <translation>brote ·</translation>
    </message>
    <message>
        <source>flare</source>
        <comment>reaction</comment>
        <translation>brote</translation>
    </message>
    <message>
        <source>none</source>
        <comment>weakness</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>stable</source>
        <comment>weakness</comment>
        <translation>estable</translation>
    </message>
    <message>
        <source>new</source>
        <comment>weakness</comment>
        <translation>nueva</translation>
    </message>
    <message>
        <source>worse</source>
        <comment>weakness</comment>
        <translation>peor</translation>
    </message>
    <message>
        <source>none</source>
        <comment>stimulation</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>light</source>
        <comment>stimulation</comment>
        <translation>suave</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>stimulation</comment>
        <translation>moderada</translation>
    </message>
    <message>
        <source>strong</source>
        <comment>stimulation</comment>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>not sought</source>
        <comment>de qi</comment>
        <translation>no buscado</translation>
    </message>
    <message>
        <source>obtained</source>
        <comment>de qi</comment>
        <translation>obtenido</translation>
    </message>
    <message>
        <source>not obtained</source>
        <comment>de qi</comment>
        <translation>no obtenido</translation>
    </message>
    <message>
        <source>bleeding or bruise</source>
        <comment>adverse event</comment>
        <translation>sangrado o hematoma</translation>
    </message>
    <message>
        <source>fainting</source>
        <comment>adverse event</comment>
        <translation>desmayo</translation>
    </message>
    <message>
        <source>forgotten needle</source>
        <comment>adverse event</comment>
        <translation>aguja olvidada</translation>
    </message>
    <message>
        <source>flare</source>
        <comment>adverse event</comment>
        <translation>brote</translation>
    </message>
    <message>
        <source>other</source>
        <comment>adverse event</comment>
        <translation>otro</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>severity</comment>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>severity</comment>
        <translation>moderado</translation>
    </message>
    <message>
        <source>severe</source>
        <comment>severity</comment>
        <translation>grave</translation>
    </message>
    <message>
        <source>needle and depth</source>
        <comment>fields</comment>
        <translation>aguja y profundidad</translation>
    </message>
    <message>
        <source>electroacupuncture</source>
        <comment>fields</comment>
        <translation>electroacupuntura</translation>
    </message>
    <message>
        <source>moxa, cupping, tuina …</source>
        <comment>fields</comment>
        <translation>moxa, ventosas, tuina …</translation>
    </message>
    <message>
        <source>herbs</source>
        <comment>fields</comment>
        <translation>hierbas</translation>
    </message>
    <message>
        <source>advice and exercise</source>
        <comment>fields</comment>
        <translation>consejo y ejercicio</translation>
    </message>
    <message>
        <source>before and after</source>
        <comment>fields</comment>
        <translation>antes y después</translation>
    </message>
    <message>
        <source>next visit</source>
        <comment>fields</comment>
        <translation>próxima visita</translation>
    </message>
    <message>
        <source>insertion sets with minutes</source>
        <comment>fields</comment>
        <translation>series con minutos</translation>
    </message>
    <message>
        <source>looser</source>
        <comment>session</comment>
        <translation>más suelto</translation>
    </message>
    <message>
        <source>no change</source>
        <comment>session</comment>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>worse</source>
        <comment>session</comment>
        <translation>peor</translation>
    </message>
    <message>
        <source>Anticoagulant or bleeding disorder</source>
        <translation>Anticoagulante o trastorno de la coagulación</translation>
    </message>
    <message>
        <source>Pacemaker or ICD: no electroacupuncture near it</source>
        <translation>Marcapasos o DAI: sin electroacupuntura cerca</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Epilepsy</source>
        <translation>Epilepsia</translation>
    </message>
    <message>
        <source>Fainting or needle fear</source>
        <translation>Desmayos o miedo a las agujas</translation>
    </message>
    <message>
        <source>Skin infection or lymphoedema</source>
        <translation>Infección de la piel o linfedema</translation>
    </message>
    <message>
        <source>Metal allergy</source>
        <translation>Alergia a metales</translation>
    </message>
    <message>
        <source>Recent spinal surgery</source>
        <translation>Cirugía reciente de columna</translation>
    </message>
    <message>
        <source>Diabetes or neuropathy</source>
        <translation>Diabetes o neuropatía</translation>
    </message>
    <message>
        <source>text that is not blank</source>
        <translation>un texto que no esté en blanco</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>{most} como máximo</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>Inyección</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>New medicine</source>
        <translation>Medicamento nuevo</translation>
    </message>
    <message>
        <source>Return to work</source>
        <translation>Vuelta al trabajo</translation>
    </message>
    <message>
        <source>Long drive</source>
        <translation>Viaje largo en auto</translation>
    </message>
    <message>
        <source>Reassessed: go on</source>
        <translation>Reevaluado: seguir</translation>
    </message>
    <message>
        <source>Reassessed: change the technique</source>
        <translation>Reevaluado: cambiar la técnica</translation>
    </message>
    <message>
        <source>Reassessed: another driver</source>
        <translation>Reevaluado: otro origen</translation>
    </message>
    <message>
        <source>Reassessed: refer</source>
        <translation>Reevaluado: derivar</translation>
    </message>
    <message>
        <source>Reassessed: discharge</source>
        <translation>Reevaluado: dar de alta</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>An event of another kind needs words.</source>
        <translation>Un suceso de otro tipo necesita palabras.</translation>
    </message>
    <message>
        <source>Half or less of the start</source>
        <translation>La mitad del inicio o menos</translation>
    </message>
    <message>
        <source>{percent} % or less of the start</source>
        <translation>{percent} % del inicio o menos</translation>
    </message>
    <message>
        <source>The pattern can be favourable; judge with the patient.</source>
        <translation>El patrón puede ser favorable; valórelo con el paciente.</translation>
    </message>
    <message>
        <source>{measure} was not recorded.</source>
        <translation>{measure}: sin registro.</translation>
    </message>
    <message>
        <source>{measure} rose from {before} to {now}.</source>
        <translation>{measure} subió de {before} a {now}.</translation>
    </message>
    <message>
        <source>{measure} {now}; no starting value.</source>
        <translation>{measure} {now}; sin valor inicial.</translation>
    </message>
    <message>
        <source>No starting score at visit {visits}: no phase can be worked out in this course.</source>
        <translation>Sin puntuación inicial en la visita {visits}: no se puede calcular ninguna fase en este curso.</translation>
    </message>
    <message>
        <source>Not held at two visits in a row: back to {phase}.</source>
        <translation>No se mantuvo en dos visitas seguidas: vuelve a la {phase}.</translation>
    </message>
    <message>
        <source>Still {phase}.</source>
        <translation>Sigue en la {phase}.</translation>
    </message>
    <message>
        <source>Settled since {day}: {days} of {needed} days.</source>
        <translation>Con síntomas mínimos desde el {day}: {days} de {needed} días.</translation>
    </message>
    <message>
        <source>Phase {number} not confirmed: {missing} not recorded here or the visit before.</source>
        <translation>Fase {number} sin confirmar: {missing} sin anotar aquí ni en la visita anterior.</translation>
    </message>
    <message>
        <source>Pain was already low at the start</source>
        <translation>El dolor ya era bajo al inicio</translation>
    </message>
    <message>
        <source>{measure} unchanged ({now})</source>
        <translation>{measure} sin cambio ({now})</translation>
    </message>
    <message numerus="yes">
        <source>{share}, and {count} point(s) or more down</source>
        <translation>
            <numerusform>{share}, y al menos {count} punto menos</numerusform>
            <numerusform>{share}, y al menos {count} puntos menos</numerusform>
        </translation>
    </message>
    <message>
        <source>No starting score at visit {visits}: no phase can be worked out.</source>
        <translation>Sin puntuación inicial en la visita {visits}: no se puede calcular ninguna fase.</translation>
    </message>
    <message>
        <source>{item}: no step up.</source>
        <translation>{item}: no se sube de fase.</translation>
    </message>
    <message>
        <source>Leg weakness worse: no step up.</source>
        <translation>La debilidad de la pierna ha empeorado: no se sube de fase.</translation>
    </message>
    <message>
        <source>New leg weakness: no step up; check strength and feeling.</source>
        <translation>Debilidad nueva de la pierna: no se sube de fase; revise fuerza y sensibilidad.</translation>
    </message>
    <message>
        <source>Numbness {start} at the start, {now} now: no step up; check strength and feeling.</source>
        <translation>Adormecimiento {start} al inicio, {now} ahora: no se sube de fase; revise fuerza y sensibilidad.</translation>
    </message>
    <message>
        <source>Entered: {zone}; leg pain 0 on the same day. Ask again; not used.</source>
        <translation>Anotado: {zone}; dolor de pierna 0 el mismo día. Pregunte de nuevo; no se usa.</translation>
    </message>
    <message numerus="yes">
        <source>Pain, tingling and numbness at most {most} and no pain past the buttock at each of %n visit(s), {first} to {last} ({days} days; needs {needed}).</source>
        <translation>
            <numerusform>Dolor, hormigueo y adormecimiento de {most} como máximo y sin dolor más allá del glúteo en %n visita, del {first} al {last} ({days} días; requiere {needed}).</numerusform>
            <numerusform>Dolor, hormigueo y adormecimiento de {most} como máximo y sin dolor más allá del glúteo en cada una de %n visitas, del {first} al {last} ({days} días; requiere {needed}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Tingling and numbness were not recorded.</source>
        <translation>Hormigueo y adormecimiento: sin registro.</translation>
    </message>
    <message>
        <source>Leg and back pain {now}, not below the knee.</source>
        <translation>Dolor de pierna y lumbar {now}, sin pasar de la rodilla.</translation>
    </message>
    <message>
        <source>Leg pain {leg} and back pain {back}, not below the knee.</source>
        <translation>Dolor de pierna {leg} y lumbar {back}, sin pasar de la rodilla.</translation>
    </message>
    <message>
        <source>{measure} {now}; {phase} is kept up to {most}, or with pain a zone nearer.</source>
        <translation>{measure} {now}; {phase} se mantiene hasta {most}, o con el dolor una zona más cerca.</translation>
    </message>
    <message>
        <source>{measure} {now}; {phase} is kept up to {most}.</source>
        <translation>{measure} {now}; {phase} se mantiene hasta {most}.</translation>
    </message>
    <message>
        <source> (no change; −{needed} % needed)</source>
        <translation> (sin cambio; requiere −{needed} %)</translation>
    </message>
    <message>
        <source> (+{percent} %; −{needed} % needed)</source>
        <translation> (+{percent} %; requiere −{needed} %)</translation>
    </message>
    <message>
        <source> (−{percent} %; {needed} % counts)</source>
        <translation> (−{percent} %; cuenta desde {needed} %)</translation>
    </message>
    <message>
        <source> (−{percent} %; {needed} % needed)</source>
        <translation> (−{percent} %; requiere {needed} %)</translation>
    </message>
    <message>
        <source>{words} ({zone} at the start).</source>
        <translation>{words} ({zone} al inicio).</translation>
    </message>
    <message>
        <source>Pain is now in the low back only</source>
        <translation>El dolor está ahora solo en la zona lumbar</translation>
    </message>
    <message>
        <source>Pain now {reaches}</source>
        <translation>El dolor ahora {reaches}</translation>
    </message>
    <message>
        <source>Still no pain in back or leg.</source>
        <translation>Sigue sin dolor en la espalda y en la pierna.</translation>
    </message>
    <message>
        <source>Pain is still in the low back only.</source>
        <translation>El dolor sigue solo en la zona lumbar.</translation>
    </message>
    <message>
        <source>Pain still {reaches}.</source>
        <translation>El dolor todavía {reaches}.</translation>
    </message>
    <message>
        <source>{words}, as at the start.</source>
        <translation>{words}, como al inicio.</translation>
    </message>
    <message>
        <source>Pain reach not recorded; {zone} on {day}.</source>
        <translation>Alcance del dolor sin anotar; {zone} el {day}.</translation>
    </message>
    <message>
        <source>Pain reach not recorded; {zone} on {day}, as at the start.</source>
        <translation>Alcance del dolor sin anotar; {zone} el {day}, como al inicio.</translation>
    </message>
    <message>
        <source>Pain reach not recorded; {zone} on {day} ({first} at the start).</source>
        <translation>Alcance del dolor sin anotar; {zone} el {day} ({first} al inicio).</translation>
    </message>
    <message>
        <source>First visit: {phase}.</source>
        <translation>Primera visita: {phase}.</translation>
    </message>
    <message>
        <source>No starting score yet.</source>
        <translation>Aún sin puntuación inicial.</translation>
    </message>
    <message>
        <source>Marked worsening: back to {phase}.</source>
        <translation>Empeoramiento marcado: vuelve a la {phase}.</translation>
    </message>
    <message>
        <source>A flare: {phase}, stays; the next visit decides.</source>
        <translation>Un brote: {phase}, se mantiene; decide la próxima visita.</translation>
    </message>
    <message>
        <source>Settled long enough</source>
        <translation>Con síntomas mínimos el tiempo suficiente</translation>
    </message>
    <message>
        <source>Two measures agree</source>
        <translation>Dos medidas coinciden</translation>
    </message>
    <message>
        <source>The same at two visits in a row</source>
        <translation>Lo mismo en dos visitas seguidas</translation>
    </message>
    <message>
        <source>No visit yet.</source>
        <translation>Aún no hay visitas.</translation>
    </message>
    <message>
        <source>Log the first visit to begin.</source>
        <translation>Registre la primera visita para empezar.</translation>
    </message>
    <message>
        <source>{phase} since {day}.</source>
        <translation>{phase} desde el {day}.</translation>
    </message>
    <message>
        <source>Decided by the clinician: {reason} Proposed: {phase}.</source>
        <translation>Decidido por el profesional: {reason} Propuesta: {phase}.</translation>
    </message>
    <message>
        <source>First visit: every course starts here.</source>
        <translation>Primera visita: todo curso empieza aquí.</translation>
    </message>
    <message>
        <source>Back pain rises ({start} → {now}) while pain reaches less far.</source>
        <translation>El dolor lumbar sube ({start} → {now}) mientras el dolor llega menos lejos.</translation>
    </message>
    <message>
        <source>Sciatica, right side</source>
        <translation>Ciática, lado derecho</translation>
    </message>
    <message>
        <source>Sciatica, left side</source>
        <translation>Ciática, lado izquierdo</translation>
    </message>
    <message>
        <source>Lumbago with sciatica, right side</source>
        <translation>Lumbago con ciática, lado derecho</translation>
    </message>
    <message>
        <source>Lumbago with sciatica, left side</source>
        <translation>Lumbago con ciática, lado izquierdo</translation>
    </message>
    <message>
        <source>Radiculopathy, lumbar region</source>
        <translation>Radiculopatía, región lumbar</translation>
    </message>
    <message>
        <source>Radiculopathy, lumbosacral region</source>
        <translation>Radiculopatía, región lumbosacra</translation>
    </message>
    <message>
        <source>Disc disorder with radiculopathy, lumbar region</source>
        <translation>Trastorno de disco con radiculopatía, región lumbar</translation>
    </message>
    <message>
        <source>Disc disorder with radiculopathy, lumbosacral region</source>
        <translation>Trastorno de disco con radiculopatía, región lumbosacra</translation>
    </message>
    <message>
        <source>Lumbar stenosis without neurogenic claudication</source>
        <translation>Estenosis lumbar sin claudicación neurógena</translation>
    </message>
    <message>
        <source>Lumbar stenosis with neurogenic claudication</source>
        <translation>Estenosis lumbar con claudicación neurógena</translation>
    </message>
    <message>
        <source>Lesion of sciatic nerve, right leg</source>
        <translation>Lesión del nervio ciático, pierna derecha</translation>
    </message>
    <message>
        <source>Lesion of sciatic nerve, left leg</source>
        <translation>Lesión del nervio ciático, pierna izquierda</translation>
    </message>
    <message>
        <source>one zone nearer</source>
        <translation>una zona más cerca</translation>
    </message>
    <message>
        <source>two zones nearer</source>
        <translation>dos zonas más cerca</translation>
    </message>
    <message>
        <source>three zones nearer</source>
        <translation>tres zonas más cerca</translation>
    </message>
    <message>
        <source>four zones nearer</source>
        <translation>cuatro zonas más cerca</translation>
    </message>
    <message>
        <source>five zones nearer</source>
        <translation>cinco zonas más cerca</translation>
    </message>
    <message>
        <source>one zone further</source>
        <translation>una zona más lejos</translation>
    </message>
    <message>
        <source>two zones further</source>
        <translation>dos zonas más lejos</translation>
    </message>
    <message>
        <source>three zones further</source>
        <translation>tres zonas más lejos</translation>
    </message>
    <message>
        <source>four zones further</source>
        <translation>cuatro zonas más lejos</translation>
    </message>
    <message>
        <source>five zones further</source>
        <translation>cinco zonas más lejos</translation>
    </message>
    <message>
        <source>same</source>
        <comment>as the last value</comment>
        <translation>igual</translation>
    </message>
    <message>
        <source>{size} less</source>
        <translation>{size} menos</translation>
    </message>
    <message>
        <source>{size} more</source>
        <translation>{size} más</translation>
    </message>
    <message>
        <source>met</source>
        <comment>test</comment>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>test</comment>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>test</comment>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Pain counts: {percent} % below the start, reaching no further</source>
        <translation>El dolor cuenta: {percent} % por debajo del inicio, sin llegar más lejos</translation>
    </message>
    <message>
        <source>Reach counts: {zones}, recorded at this visit</source>
        <translation>El alcance cuenta: {zones}, anotado en esta visita</translation>
    </message>
    <message>
        <source>Reach counts: {zones}, or {fewer} with less pain</source>
        <translation>El alcance cuenta: {zones}, o {fewer} con menos dolor</translation>
    </message>
    <message numerus="yes">
        <source>Sensory counts: with little pain at the start, tingling and numbness {percent} % and %n lower</source>
        <translation>
            <numerusform>La sensibilidad cuenta: con poco dolor al inicio, hormigueo y adormecimiento {percent} % y %n punto menos</numerusform>
            <numerusform>La sensibilidad cuenta: con poco dolor al inicio, hormigueo y adormecimiento {percent} % y %n puntos menos</numerusform>
        </translation>
    </message>
    <message>
        <source>Tingling and numbness</source>
        <translation>Hormigueo y adormecimiento</translation>
    </message>
    <message>
        <source>pain counts</source>
        <translation>el dolor cuenta</translation>
    </message>
    <message>
        <source>reach counts</source>
        <translation>el alcance cuenta</translation>
    </message>
    <message>
        <source>sensory counts</source>
        <translation>la sensibilidad cuenta</translation>
    </message>
    <message>
        <source>Improvement: pain, reach or sensory counts</source>
        <translation>Mejoría: cuenta el dolor, el alcance o la sensibilidad</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>One of the three above.</source>
        <translation>Uno de los tres anteriores.</translation>
    </message>
    <message>
        <source>Pain controlled: at most {most}, not below the knee, lower than at the start</source>
        <translation>Dolor controlado: {most} como máximo, sin pasar de la rodilla, menor que al inicio</translation>
    </message>
    <message>
        <source>Settled: pain, tingling and numbness at most {most}, no pain past the buttock</source>
        <translation>Con síntomas mínimos: dolor, hormigueo y adormecimiento de {most} como máximo, sin dolor más allá del glúteo</translation>
    </message>
    <message>
        <source>All of them recorded and at most {most}, pain not past the buttock.</source>
        <translation>Todos registrados y de {most} como máximo, sin dolor más allá del glúteo.</translation>
    </message>
    <message numerus="yes">
        <source>Two measures agree, or pain fell {share} and {count} point(s)</source>
        <translation>
            <numerusform>Dos medidas coinciden, o el dolor bajó {share} y {count} punto</numerusform>
            <numerusform>Dos medidas coinciden, o el dolor bajó {share} y {count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>by half</source>
        <translation>a la mitad</translation>
    </message>
    <message>
        <source>by {percent} %</source>
        <translation>un {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>Pain and reach both count, or {share} and {count} point(s) less.</source>
        <translation>
            <numerusform>Cuentan dolor y alcance, o {share} y {count} punto menos.</numerusform>
            <numerusform>Cuentan dolor y alcance, o {share} y {count} puntos menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>half the pain</source>
        <translation>la mitad del dolor</translation>
    </message>
    <message>
        <source>{percent} % of the pain</source>
        <translation>el {percent} % del dolor</translation>
    </message>
    <message numerus="yes">
        <source>{rise} point(s) up and a zone further to the thigh or beyond, or {more} up to {least} or more.</source>
        <translation>
            <numerusform>{rise} punto más y una zona más lejos hasta el muslo o más allá, o {more} puntos más hasta {least} o más.</numerusform>
            <numerusform>{rise} puntos más y una zona más lejos hasta el muslo o más allá, o {more} puntos más hasta {least} o más.</numerusform>
        </translation>
    </message>
    <message>
        <source>tingling and numbness</source>
        <translation>hormigueo y adormecimiento</translation>
    </message>
    <message>
        <source>Settled for {days} days, at every assessed visit</source>
        <translation>Con síntomas mínimos durante {days} días, en cada visita valorada</translation>
    </message>
    <message>
        <source>not settled here</source>
        <translation>sin síntomas mínimos aquí</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) settled.</source>
        <translation>
            <numerusform>%n día más con síntomas mínimos.</numerusform>
            <numerusform>%n días más con síntomas mínimos.</numerusform>
        </translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>no valorada</translation>
    </message>
    <message>
        <source>phase {number}</source>
        <translation>fase {number}</translation>
    </message>
    <message>
        <source>What this visit alone would allow</source>
        <translation>Lo que permitiría esta visita por sí sola</translation>
    </message>
    <message>
        <source>One of the tests above.</source>
        <translation>Una de las pruebas anteriores.</translation>
    </message>
    <message>
        <source>strength or feeling to be checked</source>
        <translation>revisar fuerza o sensibilidad</translation>
    </message>
    <message>
        <source>Step up blocked by a warning</source>
        <translation>Subida de fase detenida por una advertencia</translation>
    </message>
    <message>
        <source>no warning</source>
        <translation>sin advertencia</translation>
    </message>
    <message>
        <source>0 is none, 10 is the worst; lower is better.</source>
        <translation>0 es nada, 10 es lo peor; menos es mejor.</translation>
    </message>
    <message>
        <source>Longer is better.</source>
        <translation>Más es mejor.</translation>
    </message>
    <message>
        <source>Pain in daily life: lower is better. Own activities: higher is better.</source>
        <translation>Dolor en la vida diaria: menos es mejor. Actividades propias: más es mejor.</translation>
    </message>
    <message>
        <source>as last time</source>
        <comment>legend</comment>
        <translation>como la última vez</translation>
    </message>
    <message>
        <source>within the session</source>
        <comment>legend</comment>
        <translation>en la sesión</translation>
    </message>
    <message>
        <source>leg</source>
        <comment>legend</comment>
        <translation>pierna</translation>
    </message>
    <message>
        <source>low back</source>
        <comment>legend</comment>
        <translation>lumbar</translation>
    </message>
    <message>
        <source>tingling</source>
        <comment>legend</comment>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>numbness</source>
        <comment>legend</comment>
        <translation>adormecido</translation>
    </message>
    <message>
        <source>sleep trouble</source>
        <comment>legend</comment>
        <translation>problemas de sueño</translation>
    </message>
    <message>
        <source>sitting</source>
        <comment>legend</comment>
        <translation>sentado</translation>
    </message>
    <message>
        <source>walking</source>
        <comment>legend</comment>
        <translation>caminando</translation>
    </message>
    <message numerus="yes">
        <source>red flags not asked: %n visit(s)</source>
        <translation>
            <numerusform>alarma sin preguntar: %n visita</numerusform>
            <numerusform>alarma sin preguntar: %n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>{much} better</source>
        <translation>{much} mejor</translation>
    </message>
    <message>
        <source>shade: lowest to highest</source>
        <translation>sombra: mínimo a máximo</translation>
    </message>
    <message>
        <source>line: middle of {count} weeks</source>
        <translation>línea: mediana de {count} semanas</translation>
    </message>
    <message>
        <source>pain, left</source>
        <comment>legend</comment>
        <translation>dolor, izq.</translation>
    </message>
    <message>
        <source>pain, right</source>
        <comment>legend</comment>
        <translation>dolor, der.</translation>
    </message>
    <message>
        <source>daily life lower, activities higher is better</source>
        <translation>vida diaria: menos, actividades: más es mejor</translation>
    </message>
    <message>
        <source>longer is better</source>
        <translation>más es mejor</translation>
    </message>
    <message>
        <source>red flags not asked</source>
        <translation>signos de alarma sin preguntar</translation>
    </message>
    <message>
        <source>flare or event</source>
        <translation>brote o suceso</translation>
    </message>
    <message>
        <source>pain</source>
        <comment>legend</comment>
        <translation>dolor</translation>
    </message>
    <message>
        <source>tingling or numbness</source>
        <translation>hormigueo o adormecimiento</translation>
    </message>
    <message>
        <source>Pain, 0–10</source>
        <translation>Dolor, 0–10</translation>
    </message>
    <message>
        <source>Centralization: how far the pain reaches</source>
        <translation>Centralización: hasta dónde llega el dolor</translation>
    </message>
    <message>
        <source>Tingling and numbness, 0–10</source>
        <translation>Hormigueo y adormecimiento, 0–10</translation>
    </message>
    <message>
        <source>Sleep trouble, 0–10</source>
        <translation>Problemas de sueño, 0–10</translation>
    </message>
    <message>
        <source>Sitting and walking, minutes</source>
        <translation>Sentado y caminando, minutos</translation>
    </message>
    <message>
        <source>Pain in daily life and own activities, 0–10</source>
        <translation>Dolor en la vida diaria y actividades propias, 0–10</translation>
    </message>
    <message>
        <source>Daily li&amp;fe and activities chart</source>
        <translation>&amp;Gráfica de vida diaria y actividades</translation>
    </message>
    <message>
        <source>How far the pain reaches</source>
        <translation>Hasta dónde llega el dolor</translation>
    </message>
    <message>
        <source>To stay in {phase}: {test}</source>
        <translation>Para seguir en {phase}: {test}</translation>
    </message>
    <message>
        <source>still below the start by nearly {percent} %, or {zones}</source>
        <translation>todavía casi un {percent} % por debajo del inicio, o {zones}</translation>
    </message>
    <message>
        <source>a zone nearer</source>
        <translation>una zona más cerca</translation>
    </message>
    <message>
        <source>pain at most {most}, not below the knee</source>
        <translation>dolor de {most} como máximo, sin pasar de la rodilla</translation>
    </message>
    <message>
        <source>pain, tingling and numbness at most {most}, not past the buttock</source>
        <translation>dolor, hormigueo y adormecimiento de {most} como máximo, sin pasar del glúteo</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Marked worsening since the visit before</source>
        <translation>Empeoramiento marcado desde la visita anterior</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Worse of leg and back pain</source>
        <translation>El peor entre dolor de pierna y lumbar</translation>
    </message>
    <message>
        <source>reach {first} → {last}</source>
        <translation>alcance {first} → {last}</translation>
    </message>
    <message>
        <source>reach taken from the visit before</source>
        <translation>alcance tomado de la visita anterior</translation>
    </message>
    <message>
        <source>Does not apply: there was no pain at the start.</source>
        <translation>No se aplica: no había dolor al inicio.</translation>
    </message>
    <message>
        <source>{measure} at most {most}.</source>
        <translation>{measure} {most} como máximo.</translation>
    </message>
    <message>
        <source>{measure} at most {most}, pain reaching no further than {place}.</source>
        <translation>{measure} {most} como máximo, sin que el dolor pase de {place}.</translation>
    </message>
    <message>
        <source>Needs a starting reach at visit {visits}.</source>
        <translation>Requiere un alcance inicial en la visita {visits}.</translation>
    </message>
    <message>
        <source>Does not apply: the pain did not reach the leg at the start.</source>
        <translation>No se aplica: el dolor no llegaba a la pierna al inicio.</translation>
    </message>
    <message>
        <source>Recorded at this visit: pain no further than {far}.</source>
        <translation>Registrado en esta visita: dolor como mucho hasta {far}.</translation>
    </message>
    <message>
        <source>Recorded at this visit: pain no further than {far} with {measure} at most {steady}.</source>
        <translation>Anotado en esta visita: dolor no más abajo que {far} con {measure} como mucho {steady}.</translation>
    </message>
    <message>
        <source>Recorded at this visit: pain no further than {far} with {measure} at most {steady}, or no further than {near} with {measure} at most {less}.</source>
        <translation>Registrado en esta visita: dolor como mucho hasta {far} con {measure} {steady} como máximo, o como mucho hasta {near} con {measure} {less} como máximo.</translation>
    </message>
    <message>
        <source>Tingling and numbness at most {most}.</source>
        <translation>Hormigueo y adormecimiento {most} como máximo.</translation>
    </message>
    <message>
        <source>Applies only when pain began at {pain} or less and tingling or numbness at {sensory} or more.</source>
        <translation>Se aplica solo si el dolor empezó en {pain} o menos y el hormigueo o el adormecimiento en {sensory} o más.</translation>
    </message>
    <message>
        <source>Leg and back pain at most {most}, pain not below the knee, and tingling or numbness of {sensory} or more at the start, or an improvement.</source>
        <translation>Dolor de pierna y lumbar {most} como máximo, sin pasar de la rodilla, y hormigueo o adormecimiento de {sensory} o más al inicio, o una mejoría.</translation>
    </message>
    <message>
        <source>Leg and back pain recorded and at most {most}, pain not below the knee.</source>
        <translation>Dolor de pierna y lumbar registrados y {most} como máximo, sin pasar de la rodilla.</translation>
    </message>
    <message>
        <source>Needs a starting score at visit {visits}.</source>
        <translation>Requiere una puntuación inicial en la visita {visits}.</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>ningún sitio</translation>
    </message>
    <message>
        <source>Leg weakness worse since the last visit</source>
        <translation>La debilidad de la pierna ha empeorado desde la última visita</translation>
    </message>
    <message>
        <source>Pain in both legs at the thigh or further, not yet medically assessed</source>
        <translation>Dolor en ambas piernas hasta el muslo o más allá, aún sin valoración médica</translation>
    </message>
    <message>
        <source>New leg weakness</source>
        <translation>Debilidad nueva de la pierna</translation>
    </message>
    <message>
        <source>Numbness {points} or more above the start</source>
        <translation>Adormecimiento {points} o más por encima del inicio</translation>
    </message>
    <message>
        <source>A concern noted with its action</source>
        <translation>Una preocupación anotada con su medida</translation>
    </message>
    <message>
        <source>{item} (since {when})</source>
        <translation>{item} (desde {when})</translation>
    </message>
    <message>
        <source>{item}: yes</source>
        <translation>{item}: sí</translation>
    </message>
    <message>
        <source>{item}: no</source>
        <translation>{item}: no</translation>
    </message>
    <message numerus="yes">
        <source>no meaningful change at %n visit(s) in a row</source>
        <translation>
            <numerusform>sin cambio significativo en %n visita</numerusform>
            <numerusform>sin cambio significativo en %n visitas seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} flares within {visits} visits</source>
        <translation>{count} brotes en {visits} visitas</translation>
    </message>
    <message>
        <source>Reassess: {what}.</source>
        <translation>Reevaluar: {what}.</translation>
    </message>
    <message>
        <source>Prevention: {days} of {needed} days settled.</source>
        <translation>Prevención: {days} de {needed} días con síntomas mínimos.</translation>
    </message>
    <message>
        <source>Prevention: {settled} for {days} days.</source>
        <translation>Prevención: {settled} durante {days} días.</translation>
    </message>
    <message>
        <source>Prevention stays while pain, tingling and numbness are at most {most} and pain is not past the buttock.</source>
        <translation>La prevención se mantiene mientras dolor, hormigueo y adormecimiento sean de {most} como máximo y el dolor no pase del glúteo.</translation>
    </message>
    <message>
        <source>No step up until strength and feeling are checked.</source>
        <translation>No se sube de fase hasta revisar fuerza y sensibilidad.</translation>
    </message>
    <message>
        <source>Nerve recovery: leg and back pain at most {most}, not below the knee, at two visits in a row.</source>
        <translation>Recuperación nerviosa: dolor de pierna y lumbar de {most} como máximo, sin pasar de la rodilla, en dos visitas seguidas.</translation>
    </message>
    <message>
        <source>Nerve recovery: leg and back pain at most {most}, not below the knee, and an improvement, at two visits in a row.</source>
        <translation>Recuperación nerviosa: dolor de pierna y lumbar de {most} como máximo, sin pasar de la rodilla, y una mejoría, en dos visitas seguidas.</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, o </translation>
    </message>
    <message>
        <source>Improvement: {needs}, at two visits in a row</source>
        <translation>Mejoría: {needs}, en dos visitas seguidas</translation>
    </message>
    <message>
        <source>Improvement: {needs} at two visits in a row</source>
        <translation>Mejoría: {needs} en dos visitas seguidas</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; o </translation>
    </message>
    <message>
        <source>{measure} at most {most}</source>
        <translation>{measure} {most} como máximo</translation>
    </message>
    <message>
        <source>{measure} at most {most} (reaching no further)</source>
        <translation>{measure} de {most} como máximo (sin llegar más lejos)</translation>
    </message>
    <message>
        <source>pain {zones}</source>
        <translation>dolor {zones}</translation>
    </message>
    <message>
        <source>both at one</source>
        <translation>ambos en una sola</translation>
    </message>
    <message>
        <source>pain at most {most} at one</source>
        <translation>dolor de {most} como máximo en una sola</translation>
    </message>
    <message>
        <source>less tingling and numbness</source>
        <translation>menos hormigueo y adormecimiento</translation>
    </message>
    <message>
        <source>Improvement: no measure recorded at the start can show it.</source>
        <translation>Mejoría: ninguna medida registrada al inicio puede mostrarla.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Relapse after prevention: a new course would have its own start values.</source>
        <translation>Recaída tras la prevención: un curso nuevo tendría sus propios valores iniciales.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n day(s) between visits: a new course would have its own start values.</source>
        <translation>
            <numerusform>Más de %n día entre visitas: un curso nuevo tendría sus propios valores iniciales.</numerusform>
            <numerusform>Más de %n días entre visitas: un curso nuevo tendría sus propios valores iniciales.</numerusform>
        </translation>
    </message>
    <message>
        <source>symptoms resolved</source>
        <translation>síntomas resueltos</translation>
    </message>
    <message>
        <source>relapse: new course</source>
        <translation>recaída: curso nuevo</translation>
    </message>
    <message>
        <source>long gap: new course</source>
        <translation>pausa larga: curso nuevo</translation>
    </message>
    <message>
        <source>referred on</source>
        <translation>derivación a otro profesional</translation>
    </message>
    <message>
        <source>no further change</source>
        <translation>sin más cambios</translation>
    </message>
    <message>
        <source>patient&apos;s wish</source>
        <translation>deseo del paciente</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>cambio de domicilio</translation>
    </message>
    <message>
        <source>Your {name} is worse than at the start: {start} then, {now} now.</source>
        <translation>Su {name} es peor que al inicio: antes {start}, ahora {now}.</translation>
    </message>
    <message>
        <source>No tingling or numbness is left.</source>
        <translation>Ya no queda hormigueo ni adormecimiento.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>a little {names}</source>
        <translation>un poco de {names}</translation>
    </message>
    <message>
        <source>strong {names}</source>
        <translation>mucho {names}</translation>
    </message>
    <message>
        <source>some {names}</source>
        <translation>algo de {names}</translation>
    </message>
    <message>
        <source>{felt} is left in {zone}</source>
        <translation>queda {felt} en {zone}</translation>
    </message>
    <message>
        <source>{felt} is left</source>
        <translation>queda {felt}</translation>
    </message>
    <message>
        <source>{felt} are left in {zone}</source>
        <translation>queda {felt} en {zone}</translation>
    </message>
    <message>
        <source>{felt} are left</source>
        <translation>queda {felt}</translation>
    </message>
    <message>
        <source>You still feel {felt} in {zone}</source>
        <translation>Todavía siente {felt} en {zone}</translation>
    </message>
    <message>
        <source>You still feel {felt}</source>
        <translation>Todavía siente {felt}</translation>
    </message>
    <message>
        <source>You feel {felt} in {zone}</source>
        <translation>Siente {felt} en {zone}</translation>
    </message>
    <message>
        <source>You feel {felt}</source>
        <translation>Siente {felt}</translation>
    </message>
    <message>
        <source>best {value} ({day})</source>
        <translation>lo mejor: {value} ({day})</translation>
    </message>
    <message>
        <source>{value} min</source>
        <translation>{value} min</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Pain reaches, left</source>
        <translation>El dolor llega a, izquierda</translation>
    </message>
    <message>
        <source>Pain reaches, right</source>
        <translation>El dolor llega a, derecha</translation>
    </message>
    <message>
        <source>Tingling to, left</source>
        <translation>Hormigueo hasta, izq.</translation>
    </message>
    <message>
        <source>Tingling to, right</source>
        <translation>Hormigueo hasta, der.</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>Esta visita</translation>
    </message>
    <message>
        <source>Visit {number}</source>
        <translation>Visita {number}</translation>
    </message>
    <message>
        <source>Grey band: about the same as at the start.</source>
        <translation>Banda gris: casi igual que al inicio.</translation>
    </message>
    <message>
        <source>same</source>
        <comment>change</comment>
        <translation>igual</translation>
    </message>
    <message>
        <source>was {zone}</source>
        <translation>antes {zone}</translation>
    </message>
    <message>
        <source>Leg pain before the session</source>
        <translation>Dolor de pierna antes de la sesión</translation>
    </message>
    <message>
        <source>Leg pain after the session</source>
        <translation>Dolor de pierna después de la sesión</translation>
    </message>
    <message>
        <source>Reach before the session</source>
        <translation>Alcance antes de la sesión</translation>
    </message>
    <message>
        <source>Reach after the session</source>
        <translation>Alcance después de la sesión</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>no start score</source>
        <translation>sin dato inicial</translation>
    </message>
    <message>
        <source>lower number</source>
        <translation>número menor</translation>
    </message>
    <message>
        <source>Pain reaches</source>
        <translation>El dolor llega a</translation>
    </message>
    <message>
        <source>Tingling reaches</source>
        <translation>Hormigueo hasta</translation>
    </message>
    <message>
        <source>shorter is better ↑</source>
        <translation>corto es mejor ↑</translation>
    </message>
    <message>
        <source>Tingling, numbness</source>
        <translation>Hormigueo, adorm.</translation>
    </message>
    <message>
        <source>Sitting, walking</source>
        <translation>Sentado, caminando</translation>
    </message>
    <message>
        <source>longer is better ↑</source>
        <translation>más es mejor ↑</translation>
    </message>
    <message>
        <source>Daily life, activities</source>
        <translation>Vida diaria, actividades</translation>
    </message>
    <message>
        <source>lower ↓, higher ↑ is better</source>
        <translation>menos ↓, más ↑ es mejor</translation>
    </message>
    <message>
        <source>lower is better ↓</source>
        <translation>menos es mejor ↓</translation>
    </message>
    <message>
        <source>back</source>
        <comment>zone</comment>
        <translation>espalda</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>sube y baja</translation>
    </message>
    <message>
        <source>not steady yet</source>
        <translation>aún variable</translation>
    </message>
    <message>
        <source>leg pain</source>
        <comment>patient</comment>
        <translation>dolor de pierna</translation>
    </message>
    <message>
        <source>low back pain</source>
        <comment>patient</comment>
        <translation>dolor lumbar</translation>
    </message>
    <message>
        <source>tingling</source>
        <comment>patient</comment>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>numbness</source>
        <comment>patient</comment>
        <translation>adormecimiento</translation>
    </message>
    <message>
        <source>your back</source>
        <comment>patient</comment>
        <translation>la espalda</translation>
    </message>
    <message>
        <source>your low back</source>
        <comment>patient</comment>
        <translation>la zona lumbar</translation>
    </message>
    <message>
        <source>your buttock</source>
        <comment>patient</comment>
        <translation>el glúteo</translation>
    </message>
    <message>
        <source>your thigh</source>
        <comment>patient</comment>
        <translation>el muslo</translation>
    </message>
    <message>
        <source>your calf</source>
        <comment>patient</comment>
        <translation>la pantorrilla</translation>
    </message>
    <message>
        <source>your foot</source>
        <comment>patient</comment>
        <translation>el pie</translation>
    </message>
    <message>
        <source>much better</source>
        <comment>patient</comment>
        <translation>mucho mejor</translation>
    </message>
    <message>
        <source>better</source>
        <comment>patient</comment>
        <translation>mejor</translation>
    </message>
    <message>
        <source>about the same</source>
        <comment>patient</comment>
        <translation>casi igual</translation>
    </message>
    <message>
        <source>worse</source>
        <comment>patient</comment>
        <translation>peor</translation>
    </message>
    <message>
        <source>Better: {better} % and {least} below the start ({source}). Much better: {much} % and {points} ({much_source}). Worse: {worse} above the start.</source>
        <translation>Mejor: {better} % y {least} menos ({source}). Mucho mejor: {much} % y {points} ({much_source}). Peor: {worse} más.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>row</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>higher number</source>
        <translation>número mayor</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>{word} ({day})</source>
        <translation>{word} ({day})</translation>
    </message>
    <message>
        <source>Your {name} is worse than at the start ({start}).</source>
        <translation>Su {name} es peor que al inicio ({start}).</translation>
    </message>
    <message>
        <source>Your {name} has gone up again.</source>
        <translation>Su {name} ha vuelto a subir.</translation>
    </message>
    <message>
        <source>It had gone down to {lowest} ({low_day}) and is {now} now.</source>
        <translation>Había bajado a {lowest} ({low_day}) y ahora es de {now}.</translation>
    </message>
    <message>
        <source>It had gone down to {lowest} ({low_day}) and was {now} on {day}.</source>
        <translation>Había bajado a {lowest} ({low_day}) y el {day} era de {now}.</translation>
    </message>
    <message>
        <source>Your {name} had gone down to {lowest} ({low_day}) and is {now} now.</source>
        <translation>Su {name} había bajado a {lowest} ({low_day}) y ahora es de {now}.</translation>
    </message>
    <message>
        <source>Your {name} had gone down to {lowest} ({low_day}) and was {now} on {day}.</source>
        <translation>Su {name} había bajado a {lowest} ({low_day}) y el {day} era de {now}.</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (calming), where everybody starts.</source>
        <translation>Usted está en la fase {number} de {count} (calma), donde se empieza siempre.</translation>
    </message>
    <message>
        <source>Your {name} is much better: it went from {start} to {now}</source>
        <translation>Su {name} está mucho mejor: pasó de {start} a {now}</translation>
    </message>
    <message>
        <source>Your {name} is better: it went from {start} to {now}</source>
        <translation>Su {name} está mejor: pasó de {start} a {now}</translation>
    </message>
    <message>
        <source>Your {name} is about the same: it went from {start} to {now}</source>
        <translation>Su {name} sigue casi igual: pasó de {start} a {now}</translation>
    </message>
    <message>
        <source>Your {name} is worse than at the start: it went from {start} to {now}</source>
        <translation>Su {name} es peor que al inicio: pasó de {start} a {now}</translation>
    </message>
    <message>
        <source>The pain on the left</source>
        <translation>El dolor del lado izquierdo</translation>
    </message>
    <message>
        <source>The pain on the right</source>
        <translation>El dolor del lado derecho</translation>
    </message>
    <message>
        <source>No phase yet: a pain score at the first visits is missing.</source>
        <translation>Aún no hay fase: falta un valor de dolor en las primeras visitas.</translation>
    </message>
    <message>
        <source>You have been in phase {number} of {count} ({name}) since {day}.</source>
        <translation>Está en la fase {number} de {count} ({name}) desde el {day}.</translation>
    </message>
    <message>
        <source>No scores were recorded yet.</source>
        <translation>Aún no hay valores anotados.</translation>
    </message>
    <message>
        <source>This was your first visit.</source>
        <translation>Esta fue su primera visita.</translation>
    </message>
    <message>
        <source>Please tell us at once if it gets worse; we want to check your strength and feeling.</source>
        <translation>Avísenos enseguida si empeora; queremos revisar su fuerza y su sensibilidad.</translation>
    </message>
    <message>
        <source>Your {name} was {now}</source>
        <translation>Su {name} fue de {now}</translation>
    </message>
    <message>
        <source>Your {name} went from {start} to {now}</source>
        <translation>Su {name} pasó de {start} a {now}</translation>
    </message>
    <message>
        <source>Your {name} is about the same: it was {start} and is {now}</source>
        <translation>Su {name} sigue casi igual: era de {start} y es de {now}</translation>
    </message>
    <message>
        <source>You have had no pain in your back or leg.</source>
        <translation>No ha tenido dolor en la espalda ni en la pierna.</translation>
    </message>
    <message>
        <source>How far the pain reaches was not clear.</source>
        <translation>No quedó claro hasta dónde llega el dolor.</translation>
    </message>
    <message>
        <source>The pain</source>
        <translation>El dolor</translation>
    </message>
    <message>
        <source>{pain} had drawn back to {zone} by {day}; now it {reaches} again.</source>
        <translation>{pain} se había retirado hasta {zone} el {day}; ahora de nuevo {reaches}.</translation>
    </message>
    <message>
        <source>{pain} was gone by {day}; now it {reaches} again.</source>
        <translation>{pain} había desaparecido el {day}; ahora de nuevo {reaches}.</translation>
    </message>
    <message>
        <source>{pain} still {reaches}.</source>
        <translation>{pain} todavía {reaches}.</translation>
    </message>
    <message>
        <source>{pain} used to reach {zone}; now it {reaches}.</source>
        <translation>{pain} antes llegaba hasta {zone}; ahora {reaches}.</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (nerve recovery).</source>
        <translation>Usted está en la fase {number} de {count} (recuperación nerviosa).</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (improvement).</source>
        <translation>Usted está en la fase {number} de {count} (mejoría).</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (prevention).</source>
        <translation>Usted está en la fase {number} de {count} (prevención).</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (nerve recovery): pain is low.</source>
        <translation>Usted está en la fase {number} de {count} (recuperación nerviosa): hay poco dolor.</translation>
    </message>
    <message>
        <source>You are in phase {number} of {count} (nerve recovery): pain is low, tingling and numbness are followed.</source>
        <translation>Usted está en la fase {number} de {count} (recuperación nerviosa): hay poco dolor; se siguen el hormigueo y el adormecimiento.</translation>
    </message>
    <message>
        <source>Since {day} you are back in phase {number} of {count} ({name}).</source>
        <translation>Desde el {day} está de nuevo en la fase {number} de {count} ({name}).</translation>
    </message>
    <message>
        <source>The phase is looked at again at each visit.</source>
        <translation>La fase se revisa en cada visita.</translation>
    </message>
    <message>
        <source>{pain} did not reach your leg at first; now it {reaches}.</source>
        <translation>{pain} al inicio no llegaba a la pierna; ahora {reaches}.</translation>
    </message>
    <message>
        <source>{pain} reached {zone} at first; now it goes further: it {reaches}.</source>
        <translation>{pain} al inicio llegaba hasta {zone}; ahora va más lejos: {reaches}.</translation>
    </message>
    <message>
        <source>It has gone up and down.</source>
        <translation>Ha subido y bajado.</translation>
    </message>
    <message>
        <source>is gone from your back and leg</source>
        <comment>pain</comment>
        <translation>ya no está en la espalda ni en la pierna</translation>
    </message>
    <message>
        <source>stays in your low back</source>
        <comment>pain</comment>
        <translation>se queda en la zona lumbar</translation>
    </message>
    <message>
        <source>reaches {zone}</source>
        <translation>llega hasta {zone}</translation>
    </message>
    <message>
        <source>You told us of new weakness in your leg.</source>
        <translation>Nos dijo que tiene la pierna débil desde hace poco.</translation>
    </message>
    <message>
        <source>You told us your leg is weaker.</source>
        <translation>Nos dijo que la pierna está más débil.</translation>
    </message>
    <message>
        <source>Calming</source>
        <comment>phase</comment>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Improvement</source>
        <comment>phase</comment>
        <translation>Mejoría</translation>
    </message>
    <message>
        <source>Nerve recovery</source>
        <comment>phase</comment>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Prevention</source>
        <comment>phase</comment>
        <translation>Prevención</translation>
    </message>
    <message>
        <source>Initial calming</source>
        <translation>Calma inicial</translation>
    </message>
    <message>
        <source>Meaningful improvement</source>
        <translation>Mejoría significativa</translation>
    </message>
    <message>
        <source>Nerve recovery</source>
        <translation>Recuperación nerviosa</translation>
    </message>
    <message>
        <source>Prevention and stability</source>
        <translation>Prevención y estabilidad</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>más es mejor</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>menos es mejor</translation>
    </message>
    <message>
        <source>no agreed threshold</source>
        <translation>sin umbral acordado</translation>
    </message>
    <message>
        <source>{much} better than at the start</source>
        <translation>{much} mejor que al inicio</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} and {percent} %</source>
        <translation>{points} y {percent} %</translation>
    </message>
    <message>
        <source>{points} or {percent} %</source>
        <translation>{points} o {percent} %</translation>
    </message>
    <message>
        <source>better</source>
        <comment>questionnaire</comment>
        <translation>mejor</translation>
    </message>
    <message>
        <source>worse</source>
        <comment>questionnaire</comment>
        <translation>peor</translation>
    </message>
    <message>
        <source>about the same</source>
        <comment>questionnaire</comment>
        <translation>más o menos igual</translation>
    </message>
    <message>
        <source>Oswestry Disability Index, %</source>
        <translation>Índice de discapacidad de Oswestry, %</translation>
    </message>
    <message>
        <source>Roland-Morris Disability Questionnaire</source>
        <translation>Cuestionario de discapacidad de Roland-Morris</translation>
    </message>
    <message>
        <source>Pain and what it gets in the way of, 0–10</source>
        <translation>El dolor y lo que estorba, 0–10</translation>
    </message>
    <message>
        <source>The mean of the three answers.</source>
        <translation>La media de las tres respuestas.</translation>
    </message>
    <message>
        <source>With an answer missing there is no score.</source>
        <translation>Si falta una respuesta, no hay puntuación.</translation>
    </message>
    <message>
        <source>The mean of the three to five activities the patient named.</source>
        <translation>La media de las tres a cinco actividades que nombró el paciente.</translation>
    </message>
    <message>
        <source>An activity without a score is left out; a change is taken over those scored both times.</source>
        <translation>Una actividad sin puntuación no cuenta; un cambio se calcula con las puntuadas ambas veces.</translation>
    </message>
    <message>
        <source>The total as it was counted on the form.</source>
        <translation>El total tal como se contó en el formulario.</translation>
    </message>
    <message>
        <source>A statement left open counts as not ticked; without a total there is no score.</source>
        <translation>Una frase sin responder cuenta como no marcada; sin total no hay puntuación.</translation>
    </message>
    <message>
        <source>ODI</source>
        <translation>ODI</translation>
    </message>
    <message>
        <source>The percentage as it was worked out on the form.</source>
        <translation>El porcentaje tal como se calculó en el formulario.</translation>
    </message>
    <message>
        <source>As the form has it: of the sections answered; without a percentage there is no score.</source>
        <translation>Como dice el formulario: de las secciones respondidas; sin porcentaje no hay puntuación.</translation>
    </message>
    <message>
        <source>Sciatica Bothersomeness Index</source>
        <translation>Índice de molestia por ciática (SBI)</translation>
    </message>
    <message>
        <source>Without a total there is no score.</source>
        <translation>Sin total no hay puntuación.</translation>
    </message>
    <message>
        <source>STarT Back Screening Tool</source>
        <translation>Herramienta de cribado STarT Back</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sentado</translation>
    </message>
    <message>
        <source>How long sitting is tolerated, minutes</source>
        <translation>Cuánto se aguanta sentado, minutos</translation>
    </message>
    <message>
        <source>The minutes as told.</source>
        <translation>Los minutos según se dijeron.</translation>
    </message>
    <message>
        <source>Without minutes there is no score.</source>
        <translation>Sin minutos no hay puntuación.</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Caminar</translation>
    </message>
    <message>
        <source>How long walking is tolerated, minutes</source>
        <translation>Cuánto se aguanta caminando, minutos</translation>
    </message>
    <message>
        <source>The score as told.</source>
        <translation>La puntuación según se dijo.</translation>
    </message>
    <message>
        <source>Without a score there is none.</source>
        <translation>Sin puntuación no hay ninguna.</translation>
    </message>
    <message>
        <source>Patient-Specific Functional Scale, mean of the patient&apos;s own activities</source>
        <translation>Escala funcional específica del paciente, media de sus propias actividades</translation>
    </message>
    <message>
        <source>Cannot pass urine, hard to start, cannot feel it, or new incontinence</source>
        <translation>No puede orinar, le cuesta empezar, no lo siente, o incontinencia nueva</translation>
    </message>
    <message>
        <source>Leg weakness worse over hours or days</source>
        <translation>Debilidad de la pierna que empeora en horas o días</translation>
    </message>
    <message>
        <source>Sudden severe neurological change</source>
        <translation>Cambio neurológico grave y repentino</translation>
    </message>
    <message>
        <source>Sciatica after significant trauma, not yet assessed</source>
        <translation>Ciática tras un traumatismo importante, aún sin valorar</translation>
    </message>
    <message>
        <source>Fever or unwell with severe back pain, or cancer history with a new neurological sign</source>
        <translation>Fiebre o malestar con dolor lumbar intenso, o antecedente de cáncer con un signo neurológico nuevo</translation>
    </message>
    <message>
        <source>Cancer history with new pain</source>
        <translation>Antecedente de cáncer con dolor nuevo</translation>
    </message>
    <message>
        <source>Unexplained weight loss</source>
        <translation>Pérdida de peso sin explicación</translation>
    </message>
    <message>
        <source>Unremitting night pain</source>
        <translation>Dolor nocturno que no cede</translation>
    </message>
    <message>
        <source>New foot drop, or power {power}/5 or less</source>
        <translation>Pie caído nuevo, o fuerza de {power}/5 o menos</translation>
    </message>
    <message>
        <source>Numb or tingling in the saddle area, the genitals or around the back passage</source>
        <translation>Anestesia u hormigueo en silla de montar (periné, ano, genitales)</translation>
    </message>
    <message>
        <source>Sexual feeling or function newly lost</source>
        <translation>Pérdida nueva de la sensibilidad o de la función sexual</translation>
    </message>
    <message>
        <source>Newly in both legs, sudden or spread from one, not yet medically assessed</source>
        <translation>Nuevo en las dos piernas, repentino o extendido desde una, aún sin valoración médica</translation>
    </message>
    <message>
        <source>A leg suddenly cold, pale or swollen</source>
        <translation>Una pierna de repente fría, pálida o hinchada</translation>
    </message>
    <message>
        <source>New unsteady walking</source>
        <translation>Inestabilidad nueva al caminar</translation>
    </message>
    <message>
        <source>Pulsating abdominal mass with back or leg pain</source>
        <translation>Masa abdominal pulsátil con dolor de espalda o de pierna</translation>
    </message>
    <message>
        <source>Fever or unwell with severe back pain</source>
        <translation>Fiebre o malestar general con dolor de espalda intenso</translation>
    </message>
    <message>
        <source>Cancer history with new nerve pain or a new neurological sign</source>
        <translation>Antecedente de cáncer con dolor nervioso nuevo o un signo neurológico nuevo</translation>
    </message>
    <message>
        <source>First severe pain under {under} or over {over}</source>
        <translation>Primer dolor intenso antes de los {under} o después de los {over} años</translation>
    </message>
    <message>
        <source>Immunosuppression or IV drug use</source>
        <translation>Inmunosupresión o drogas por vía intravenosa</translation>
    </message>
    <message>
        <source>Pulsating abdominal mass</source>
        <translation>Masa abdominal pulsátil</translation>
    </message>
    <message>
        <source>A history of cancer</source>
        <translation>Antecedente de cáncer</translation>
    </message>
    <message>
        <source>Long-term steroids, or osteoporosis</source>
        <translation>Tratamiento prolongado con corticoides, u osteoporosis</translation>
    </message>
    <message>
        <source>Sent to emergency</source>
        <translation>Derivación a emergencias (urgencias)</translation>
    </message>
    <message>
        <source>Spoke to</source>
        <translation>Se habló con</translation>
    </message>
    <message>
        <source>The patient declined</source>
        <translation>Rechazo del paciente</translation>
    </message>
    <message>
        <source>Already assessed by</source>
        <translation>Valoración ya hecha por</translation>
    </message>
    <message>
        <source>Asked for medical review by</source>
        <translation>Revisión médica solicitada a</translation>
    </message>
    <message>
        <source>Already known to</source>
        <translation>Conocido ya por</translation>
    </message>
    <message>
        <source>Watched, and asked again at the next visit</source>
        <translation>En observación; se pregunta de nuevo en la próxima visita</translation>
    </message>
    <message>
        <source>Needle diameter</source>
        <translation>Diámetro de la aguja</translation>
    </message>
    <message>
        <source>Needle length</source>
        <translation>Longitud de la aguja</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Within a flare: gentle.</source>
        <translation>En un brote: suave.</translation>
    </message>
    <message>
        <source>Acute: gentle.</source>
        <translation>Agudo: suave.</translation>
    </message>
    <message>
        <source>Nerve signs: gentle.</source>
        <translation>Signos nerviosos: suave.</translation>
    </message>
    <message>
        <source>Chronic, response known: may be more direct.</source>
        <translation>Crónico, respuesta conocida: puede ser más directo.</translation>
    </message>
    <message>
        <source>Chronic, response not known yet: begin gently.</source>
        <translation>Crónico, respuesta aún no conocida: empiece suave.</translation>
    </message>
    <message>
        <source>{needles} needles for {sides} points and sides: fewer than one each.</source>
        <translation>{needles} agujas para {sides} puntos y lados: menos de una por cada uno.</translation>
    </message>
    <message>
        <source>{what} {size} {unit}: usual is {low} to {high} {unit}.</source>
        <translation>{what} {size} {unit}: lo habitual es de {low} a {high} {unit}.</translation>
    </message>
    <message>
        <source>within a flare</source>
        <translation>en un brote</translation>
    </message>
    <message>
        <source>in an acute course</source>
        <translation>en un curso agudo</translation>
    </message>
    <message>
        <source>Strong stimulation {when}: the clinic treats gently here.</source>
        <translation>Estimulación fuerte {when}: aquí la clínica trata con suavidad.</translation>
    </message>
    <message>
        <source>Electroacupuncture {when}: the clinic treats gently here.</source>
        <translation>Electroacupuntura {when}: aquí la clínica trata con suavidad.</translation>
    </message>
    <message>
        <source>Electroacupuncture</source>
        <translation>Electroacupuntura</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>technique</comment>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Moderate</source>
        <comment>technique</comment>
        <translation>Moderada</translation>
    </message>
    <message>
        <source>Strong</source>
        <comment>technique</comment>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Electro</source>
        <comment>technique</comment>
        <translation>Electro</translation>
    </message>
    <message>
        <source>Left out: no starting score</source>
        <translation>Excluidos: sin puntuación inicial</translation>
    </message>
    <message>
        <source>Left out: pain below {points} at the start</source>
        <translation>Excluidos: dolor inicial menor de {points}</translation>
    </message>
    <message>
        <source>Left out: begun less than {days} days ago</source>
        <translation>Excluidos: empezados hace menos de {days} días</translation>
    </message>
    <message>
        <source>Left out: no next visit</source>
        <translation>Excluidas: sin visita siguiente</translation>
    </message>
    <message>
        <source>Left out: next visit after more than {days} days</source>
        <translation>Excluidas: visita siguiente después de más de {days} días</translation>
    </message>
    <message>
        <source>Left out: reaction not answered</source>
        <translation>Excluidas: reacción sin contestar</translation>
    </message>
    <message>
        <source>Pain reach never recorded</source>
        <translation>Alcance del dolor nunca registrado</translation>
    </message>
    <message>
        <source>Red flags not asked at some visit</source>
        <translation>Signos de alarma sin preguntar en alguna visita</translation>
    </message>
    <message>
        <source>No function score</source>
        <translation>Sin puntuación de función</translation>
    </message>
    <message>
        <source>Improved, of all; lost as not improved</source>
        <translation>Mejoraron, del total; perdidos: no</translation>
    </message>
    <message>
        <source>Improved, of those seen</source>
        <translation>Mejoraron, de los vistos</translation>
    </message>
    <message>
        <source>Improved, if all who were lost had</source>
        <translation>Mejoraron, si lo hicieron todos los perdidos</translation>
    </message>
    <message>
        <source>Worse by {points} points or more</source>
        <translation>Peor en {points} puntos o más</translation>
    </message>
    <message>
        <source>Lost: not seen, neither ended nor referred</source>
        <translation>Perdidos: no vistos, ni terminados ni derivados</translation>
    </message>
    <message>
        <source>Ended by then</source>
        <translation>Terminados para entonces</translation>
    </message>
    <message>
        <source>Referred by then</source>
        <translation>Derivados para entonces</translation>
    </message>
    <message>
        <source>Ended: {reason}</source>
        <translation>Terminado: {reason}</translation>
    </message>
    <message>
        <source>Confirmed fall</source>
        <translation>Descenso confirmado</translation>
    </message>
    <message>
        <source>Referred before a fall</source>
        <translation>Derivados antes de un descenso</translation>
    </message>
    <message>
        <source>duration not recorded</source>
        <translation>duración no registrada</translation>
    </message>
    <message>
        <source>{duration}, {strength}</source>
        <translation>{duration}, {strength}</translation>
    </message>
    <message>
        <source>{words}, with electroacupuncture</source>
        <translation>{words}, con electroacupuntura</translation>
    </message>
    <message>
        <source>{words}: compared</source>
        <translation>{words}: comparado</translation>
    </message>
    <message>
        <source>Courses begun in the period</source>
        <translation>Cursos empezados en el periodo</translation>
    </message>
    <message>
        <source>Counted: one a patient</source>
        <translation>Contados: uno por paciente</translation>
    </message>
    <message>
        <source>Further courses of the same patients</source>
        <translation>Otros cursos de los mismos pacientes</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudieron leer</translation>
    </message>
    <message>
        <source>Pacemaker or ICD: no electroacupuncture near it.</source>
        <translation>Marcapasos o DAI: sin electroacupuntura cerca.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>sin registro</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Leg pain</source>
        <translation>Dolor de pierna</translation>
    </message>
    <message>
        <source>Back pain</source>
        <translation>Dolor lumbar</translation>
    </message>
    <message>
        <source>leg pain</source>
        <translation>dolor de pierna</translation>
    </message>
    <message>
        <source>low back pain</source>
        <translation>dolor lumbar</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>numbness</source>
        <translation>adormecimiento</translation>
    </message>
    <message>
        <source>sleep trouble</source>
        <translation>problemas de sueño</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>sentado</translation>
    </message>
    <message>
        <source>walking</source>
        <translation>caminando</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name} {value} min</source>
        <translation>{name} {value} min</translation>
    </message>
    <message>
        <source>{name} 0 to {highest}</source>
        <translation>{name} de 0 a {highest}</translation>
    </message>
    <message>
        <source>Tingling</source>
        <translation>Hormigueo</translation>
    </message>
    <message>
        <source>Numbness</source>
        <translation>Adormecimiento</translation>
    </message>
    <message>
        <source>Tingling or numbness in the left leg reached {first} first, {last} last.</source>
        <translation>El hormigueo o adormecimiento de la pierna izquierda llegaba primero hasta {first} y al final hasta {last}.</translation>
    </message>
    <message>
        <source>Tingling or numbness in the right leg reached {first} first, {last} last.</source>
        <translation>El hormigueo o adormecimiento de la pierna derecha llegaba primero hasta {first} y al final hasta {last}.</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
        <source>Centralization: {words}.</source>
        <translation>Centralización: {words}.</translation>
    </message>
    <message>
        <source>{name} {value} on {day}.</source>
        <translation>{name} {value} el {day}.</translation>
    </message>
    <message>
        <source>{name} {first} on {first_day}, {last} on {last_day}</source>
        <translation>{name} {first} el {first_day}, {last} el {last_day}</translation>
    </message>
    <message>
        <source>between {lowest} and {highest} on the way</source>
        <translation>entre {lowest} y {highest} por el camino</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <source>{leg}: pain reached {first} first, {last} last.</source>
        <translation>{leg}: el dolor llegaba primero hasta {first} y al final hasta {last}.</translation>
    </message>
    <message>
        <source>Tingling or numbness reaches, left</source>
        <translation>El hormigueo o adormecimiento llega a, izquierda</translation>
    </message>
    <message>
        <source>Tingling or numbness reaches, right</source>
        <translation>El hormigueo o adormecimiento llega a, derecha</translation>
    </message>
    <message>
        <source>Sleep trouble</source>
        <translation>Problemas de sueño</translation>
    </message>
    <message>
        <source>Sitting, minutes</source>
        <translation>Sentado, minutos</translation>
    </message>
    <message>
        <source>Walking, minutes</source>
        <translation>Caminando, minutos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>ODI, %</source>
        <translation>ODI, %</translation>
    </message>
    <message>
        <source>RMDQ</source>
        <translation>RMDQ</translation>
    </message>
    <message>
        <source>SBI</source>
        <translation>SBI</translation>
    </message>
    <message>
        <source>STarT Back</source>
        <translation>STarT Back</translation>
    </message>
    <message>
        <source>Leg weakness</source>
        <translation>Debilidad de la pierna</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>Signo de alarma</translation>
    </message>
    <message>
        <source>Both legs medically assessed</source>
        <translation>Ambas piernas valoradas por un médico</translation>
    </message>
    <message>
        <source>Both legs assessed on</source>
        <translation>Ambas piernas valoradas el</translation>
    </message>
    <message>
        <source>Both legs assessed by</source>
        <translation>Ambas piernas valoradas por</translation>
    </message>
    <message>
        <source>Red flags acted on</source>
        <translation>Medida ante los signos de alarma</translation>
    </message>
    <message>
        <source>Red flags, done</source>
        <translation>Signos de alarma, medida</translation>
    </message>
    <message>
        <source>Red flags, done at</source>
        <translation>Signos de alarma, momento</translation>
    </message>
    <message>
        <source>Red flags, with or by</source>
        <translation>Signos de alarma, con o por</translation>
    </message>
    <message>
        <source>Red flags, note</source>
        <translation>Signos de alarma, nota</translation>
    </message>
    <message>
        <source>Red flags resolved on</source>
        <translation>Signos de alarma resueltos el</translation>
    </message>
    <message>
        <source>Red flags resolved, why</source>
        <translation>Signos de alarma resueltos, motivo</translation>
    </message>
    <message>
        <source>Since the last treatment</source>
        <translation>Desde el último tratamiento</translation>
    </message>
    <message>
        <source>Flare settled after, hours</source>
        <translation>El brote cedió a las, horas</translation>
    </message>
    <message>
        <source>Worst pain of the flare</source>
        <translation>Peor dolor del brote</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>ODI filled in on</source>
        <translation>ODI rellenado el</translation>
    </message>
    <message>
        <source>ODI, version of the form</source>
        <translation>ODI, versión del formulario</translation>
    </message>
    <message>
        <source>RMDQ filled in on</source>
        <translation>RMDQ rellenado el</translation>
    </message>
    <message>
        <source>RMDQ, version of the form</source>
        <translation>RMDQ, versión del formulario</translation>
    </message>
    <message>
        <source>Needles</source>
        <translation>Agujas</translation>
    </message>
    <message>
        <source>Needle diameter, mm</source>
        <translation>Diámetro de la aguja, mm</translation>
    </message>
    <message>
        <source>Needle length, mm</source>
        <translation>Longitud de la aguja, mm</translation>
    </message>
    <message>
        <source>Depth, mm</source>
        <translation>Profundidad, mm</translation>
    </message>
    <message>
        <source>De qi</source>
        <translation>De qi</translation>
    </message>
    <message>
        <source>Stimulation</source>
        <translation>Estimulación</translation>
    </message>
    <message>
        <source>Electroacupuncture, pairs</source>
        <translation>Electroacupuntura, pares</translation>
    </message>
    <message>
        <source>Electroacupuncture, Hz</source>
        <translation>Electroacupuntura, Hz</translation>
    </message>
    <message>
        <source>Electroacupuncture, minutes</source>
        <translation>Electroacupuntura, minutos</translation>
    </message>
    <message>
        <source>Retention, minutes</source>
        <translation>Retención, minutos</translation>
    </message>
    <message>
        <source>Moxa</source>
        <translation>Moxa</translation>
    </message>
    <message>
        <source>Moxa, in words</source>
        <translation>Moxa, en palabras</translation>
    </message>
    <message>
        <source>Cupping</source>
        <translation>Ventosas</translation>
    </message>
    <message>
        <source>Cupping, in words</source>
        <translation>Ventosas, en palabras</translation>
    </message>
    <message>
        <source>Gua sha</source>
        <translation>Gua sha</translation>
    </message>
    <message>
        <source>Gua sha, in words</source>
        <translation>Gua sha, en palabras</translation>
    </message>
    <message>
        <source>Tuina</source>
        <translation>Tuina</translation>
    </message>
    <message>
        <source>Tuina, in words</source>
        <translation>Tuina, en palabras</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Calor</translation>
    </message>
    <message>
        <source>Heat, in words</source>
        <translation>Calor, en palabras</translation>
    </message>
    <message>
        <source>Herbs</source>
        <translation>Hierbas</translation>
    </message>
    <message>
        <source>Herbal formula</source>
        <translation>Fórmula de hierbas</translation>
    </message>
    <message>
        <source>Herbs, form</source>
        <translation>Hierbas, forma</translation>
    </message>
    <message>
        <source>Herbs, dose</source>
        <translation>Hierbas, dosis</translation>
    </message>
    <message>
        <source>Herbs, times a day</source>
        <translation>Hierbas, veces al día</translation>
    </message>
    <message>
        <source>Herbs, days</source>
        <translation>Hierbas, días</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Leg pain before treatment</source>
        <translation>Dolor de pierna antes del tratamiento</translation>
    </message>
    <message>
        <source>Leg pain after treatment</source>
        <translation>Dolor de pierna después del tratamiento</translation>
    </message>
    <message>
        <source>Pain reached before treatment</source>
        <translation>El dolor llegaba antes del tratamiento a</translation>
    </message>
    <message>
        <source>Pain reached after treatment</source>
        <translation>El dolor llegaba después del tratamiento a</translation>
    </message>
    <message>
        <source>Within the session</source>
        <translation>En la sesión</translation>
    </message>
    <message>
        <source>Next visit after, days</source>
        <translation>Próxima visita en, días</translation>
    </message>
    <message>
        <source>Next technique</source>
        <translation>Próxima técnica</translation>
    </message>
    <message>
        <source>Treatment copied from visit</source>
        <translation>Tratamiento copiado de la visita</translation>
    </message>
    <message>
        <source>Needles out</source>
        <translation>Agujas retiradas</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>Eventos adversos</translation>
    </message>
    <message>
        <source>Insertion sets</source>
        <translation>Series de inserción</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Phase decided</source>
        <translation>Fase decidida</translation>
    </message>
    <message>
        <source>Phase proposed</source>
        <translation>Fase propuesta</translation>
    </message>
    <message>
        <source>Rule version</source>
        <translation>Versión de las reglas</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Decidido el</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Motivo de la decisión</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>yes, since {when}</source>
        <translation>sí, desde {when}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <source>Signed by {who} on {when}</source>
        <translation>Firmada por {who} el {when}</translation>
    </message>
    <message>
        <source>Signed itself on {day}</source>
        <translation>Se firmó sola el {day}</translation>
    </message>
    <message>
        <source>Another phase than the proposed one needs a reason: say it in a few words.</source>
        <translation>Otra fase que la propuesta necesita un motivo: dígalo en pocas palabras.</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>registrada</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>recuperada</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>trasladada</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>Pain reach</source>
        <translation>Alcance del dolor</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>Signos de alarma</translation>
    </message>
    <message>
        <source>Settled days</source>
        <translation>Días con síntomas mínimos</translation>
    </message>
    <message>
        <source>pain higher than at the start</source>
        <translation>dolor mayor que al inicio</translation>
    </message>
    <message>
        <source>back pain higher than at the start</source>
        <translation>dolor de espalda mayor que al inicio</translation>
    </message>
    <message>
        <source>reassess</source>
        <translation>reevaluar</translation>
    </message>
    <message>
        <source>one</source>
        <comment>points</comment>
        <translation>un</translation>
    </message>
    <message>
        <source>two</source>
        <comment>points</comment>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <comment>points</comment>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <comment>points</comment>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <comment>points</comment>
        <translation>cinco</translation>
    </message>
    <message>
        <source>one</source>
        <comment>zones</comment>
        <translation>una</translation>
    </message>
    <message>
        <source>two</source>
        <comment>zones</comment>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <comment>zones</comment>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <comment>zones</comment>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <comment>zones</comment>
        <translation>cinco</translation>
    </message>
    <message numerus="yes">
        <source>settled; phase {number} after %n day(s)</source>
        <translation>
            <numerusform>síntomas mínimos; fase {number} tras %n día</numerusform>
            <numerusform>síntomas mínimos; fase {number} tras %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>abolished</source>
        <translation>abolido</translation>
    </message>
    <message>
        <source>centralized</source>
        <translation>centralizado</translation>
    </message>
    <message>
        <source>partly centralized</source>
        <translation>parcialmente centralizado</translation>
    </message>
    <message>
        <source>no leg radiation at the start</source>
        <translation>sin irradiación a la pierna al inicio</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>aún es pronto para decirlo</translation>
    </message>
    <message>
        <source>no starting reach</source>
        <translation>sin alcance inicial</translation>
    </message>
    <message>
        <source>not centralized</source>
        <translation>no centralizado</translation>
    </message>
    <message>
        <source>peripheralized</source>
        <translation>periferalizado</translation>
    </message>
    <message>
        <source>new radiation</source>
        <translation>irradiación nueva</translation>
    </message>
    <message>
        <source>check strength and feeling</source>
        <translation>revisar fuerza y sensibilidad</translation>
    </message>
    <message>
        <source>marked worsening</source>
        <translation>empeoramiento marcado</translation>
    </message>
    <message>
        <source>no starting score</source>
        <translation>sin puntuación inicial</translation>
    </message>
    <message>
        <source>flare</source>
        <translation>brote</translation>
    </message>
    <message>
        <source>leg pain 0 but pain in the leg: ask again</source>
        <translation>dolor de pierna 0 pero dolor en la pierna: pregunte de nuevo</translation>
    </message>
    <message>
        <source>pain reaches further than at the start</source>
        <translation>el dolor llega más lejos que al inicio</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>revisión pendiente</translation>
    </message>
    <message>
        <source>long gap: consider a new course</source>
        <translation>pausa larga: considere un curso nuevo</translation>
    </message>
    <message>
        <source>relapse: consider a new course</source>
        <translation>recaída: considere un curso nuevo</translation>
    </message>
    <message>
        <source>leg pain taken from the visit before</source>
        <translation>dolor de pierna tomado de la visita anterior</translation>
    </message>
    <message>
        <source>back pain taken from the visit before</source>
        <translation>dolor lumbar tomado de la visita anterior</translation>
    </message>
    <message>
        <source>tingling taken from the visit before</source>
        <translation>hormigueo tomado de la visita anterior</translation>
    </message>
    <message>
        <source>numbness taken from the visit before</source>
        <translation>adormecimiento tomado de la visita anterior</translation>
    </message>
    <message>
        <source>pain reach taken from the visit before</source>
        <translation>alcance del dolor tomado de la visita anterior</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>pierna izquierda</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>pierna derecha</translation>
    </message>
    <message>
        <source>L</source>
        <comment>leg</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>R</source>
        <comment>leg</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>Pain, tingling and numbness at most {most} and no pain past the buttock</source>
        <translation>Dolor, hormigueo y adormecimiento de {most} como máximo y sin dolor más allá del glúteo</translation>
    </message>
    <message>
        <source>{month} {day}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>Phase {number}, {name}</source>
        <translation>Fase {number}, {name}</translation>
    </message>
    <message>
        <source>is in neither back nor leg</source>
        <comment>pain</comment>
        <translation>no está ni en la espalda ni en la pierna</translation>
    </message>
    <message>
        <source>stays in the low back</source>
        <comment>pain</comment>
        <translation>se queda en la zona lumbar</translation>
    </message>
    <message>
        <source>reaches {place}</source>
        <translation>llega hasta {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zona</numerusform>
            <numerusform>%n zonas</numerusform>
        </translation>
    </message>
    <message>
        <source>fluctuating</source>
        <translation>fluctuante</translation>
    </message>
    <message>
        <source>was nearer before</source>
        <translation>antes estuvo más cerca</translation>
    </message>
    <message>
        <source>{leg} {words}</source>
        <translation>{leg}: {words}</translation>
    </message>
    <message>
        <source>confirm phase {number} at the next visit</source>
        <translation>fase {number} por confirmar</translation>
    </message>
    <message>
        <source>Events: {listed}.</source>
        <translation>Sucesos: {listed}.</translation>
    </message>
    <message>
        <source>Red flags not asked at {count} of {every} visits.</source>
        <translation>Signos de alarma sin preguntar en {count} de {every} visitas.</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>pain</comment>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>pain</comment>
        <translation>moderado</translation>
    </message>
    <message>
        <source>severe</source>
        <comment>pain</comment>
        <translation>intenso</translation>
    </message>
    <message>
        <source>start {value}</source>
        <translation>inicio {value}</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>ahora {value}</translation>
    </message>
    <message>
        <source>shorter is better</source>
        <translation>corto es mejor</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>rodilla</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Visit {number} of {count}, {day}.</source>
        <translation>Visita {number} de {count}, {day}.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>No se registró nada.</translation>
    </message>
    <message>
        <source>{leg}: pain reaches {place}</source>
        <translation>{leg}: el dolor llega hasta {place}</translation>
    </message>
    <message>
        <source>{leg}: tingling or numbness reaches {place}</source>
        <translation>{leg}: el hormigueo o adormecimiento llega hasta {place}</translation>
    </message>
    <message>
        <source>leg pain {before} → {after} in the session</source>
        <translation>dolor de pierna {before} → {after} en la sesión</translation>
    </message>
    <message>
        <source>reach {first} → {last} in the session</source>
        <translation>alcance {first} → {last} en la sesión</translation>
    </message>
    <message>
        <source>Phases by rule version {version}.</source>
        <translation>Fases según la versión {version} de las reglas.</translation>
    </message>
    <message numerus="yes">
        <source>%n settled day(s)</source>
        <translation>
            <numerusform>%n día con síntomas mínimos</numerusform>
            <numerusform>%n días con síntomas mínimos</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Visits only now</source>
        <translation>Visitas solo ahora</translation>
    </message>
    <message>
        <source>Visits changed</source>
        <translation>Visitas distintas</translation>
    </message>
    <message>
        <source>Visits only then</source>
        <translation>Visitas solo entonces</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Every patient is the same in the chosen copy.</source>
        <translation>Todos los pacientes son iguales en la copia elegida.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) differ: what restoring the chosen copy would change.</source>
        <translation>
            <numerusform>%n paciente difiere: lo que cambiaría al restaurar la copia elegida.</numerusform>
            <numerusform>%n pacientes difieren: lo que cambiaría al restaurar la copia elegida.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Make a backup now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>&amp;Folders and hours…</source>
        <translation>Carpetas y h&amp;oras…</translation>
    </message>
    <message>
        <source>What differs from now</source>
        <translation>Qué difiere de ahora</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>Chec&amp;k all</source>
        <translation>Comprobar &amp;todas</translation>
    </message>
    <message>
        <source>&amp;Undo the last restore…</source>
        <translation>&amp;Deshacer la última restauración…</translation>
    </message>
    <message>
        <source>Precautions</source>
        <translation>Precauciones</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sin motivo</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Presumed driver</source>
        <translation>Origen supuesto</translation>
    </message>
    <message>
        <source>Where it is felt</source>
        <translation>Dónde se siente</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Cualidad</translation>
    </message>
    <message>
        <source>Worse with</source>
        <translation>Empeora con</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limitaciones</translation>
    </message>
    <message>
        <source>Own activities</source>
        <translation>Actividades propias</translation>
    </message>
    <message>
        <source>Diagnosis codes</source>
        <translation>Códigos CIE</translation>
    </message>
    <message>
        <source>Scores ask for</source>
        <translation>Qué se puntúa</translation>
    </message>
    <message>
        <source>Scores 0–10 as the patient reported them: {recall}. Recorded by a treating clinic; not a diagnosis.</source>
        <translation>Puntuaciones de 0 a 10 según el paciente: {recall}. Datos registrados por la clínica que trata al paciente; no es un diagnóstico.</translation>
    </message>
    <message>
        <source>No action is recorded yet.</source>
        <translation>Aún no hay ninguna medida registrada.</translation>
    </message>
    <message>
        <source>none reported</source>
        <comment>weakness</comment>
        <translation>ninguna referida</translation>
    </message>
    <message>
        <source>known, stable</source>
        <comment>weakness</comment>
        <translation>conocida, estable</translation>
    </message>
    <message>
        <source>Pain reach, left</source>
        <translation>Alcance del dolor, izquierda</translation>
    </message>
    <message>
        <source>Pain reach, right</source>
        <translation>Alcance del dolor, derecha</translation>
    </message>
    <message>
        <source>Referral for same-day assessment</source>
        <translation>Derivación para valoración en el mismo día</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Derivación</translation>
    </message>
    <message>
        <source>Please assess today: possible cauda equina syndrome or other emergency.</source>
        <translation>Valorar hoy, por favor: posible síndrome de cauda equina u otra emergencia.</translation>
    </message>
    <message>
        <source>Please review this patient.</source>
        <translation>Revisar a este paciente, por favor.</translation>
    </message>
    <message>
        <source>Reported on {day}, since {when}:</source>
        <translation>Referido el {day}, desde el {when}:</translation>
    </message>
    <message>
        <source>Reported on {day}:</source>
        <translation>Referido el {day}:</translation>
    </message>
    <message>
        <source>None answered yes.</source>
        <translation>Ninguno con respuesta afirmativa.</translation>
    </message>
    <message>
        <source>{action} on {when} (noted by {name}).</source>
        <translation>{action} el {when} (anotado por {name}).</translation>
    </message>
    <message>
        <source>{action} on {when} by {name}.</source>
        <translation>{action} el {when}, por {name}.</translation>
    </message>
    <message>
        <source>{action} {name} on {when}.</source>
        <translation>{action} {name} el {when}.</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nacimiento {day}</translation>
    </message>
    <message>
        <source>born {day} ({age} years)</source>
        <translation>nacimiento {day} ({age} años)</translation>
    </message>
    <message>
        <source>Pain in both legs: {reaches}</source>
        <translation>Dolor en ambas piernas: {reaches}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>not saved yet: this visit was still being typed</source>
        <translation>aún sin guardar: esta visita se estaba escribiendo</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Numbness {start} at the start, {now} now: neurological check needed</source>
        <translation>Adormecimiento {start} al inicio, {now} ahora: hace falta una revisión neurológica</translation>
    </message>
    <message>
        <source>Red flags were not asked.</source>
        <translation>No se preguntó por los signos de alarma.</translation>
    </message>
    <message>
        <source>{flag} (reported since {day})</source>
        <translation>{flag} (referido desde el {day})</translation>
    </message>
    <message>
        <source>{flag}, since when: not recorded</source>
        <translation>{flag}, desde cuándo: no registrado</translation>
    </message>
    <message>
        <source>{flag}, since: {when}</source>
        <translation>{flag}, desde: {when}</translation>
    </message>
    <message>
        <source>{flag} (reported since {day}, not resolved)</source>
        <translation>{flag} (referido desde el {day}, sin resolver)</translation>
    </message>
    <message>
        <source>Weakness</source>
        <translation>Debilidad</translation>
    </message>
    <message>
        <source>Both legs</source>
        <translation>Ambas piernas</translation>
    </message>
    <message>
        <source>Course of reach</source>
        <translation>Curso del alcance</translation>
    </message>
    <message>
        <source>medically assessed by {name} on {day}</source>
        <translation>valoradas por {name} el {day}</translation>
    </message>
    <message>
        <source>medically assessed by {name}</source>
        <translation>valoradas por {name}</translation>
    </message>
    <message>
        <source>medically assessed on {day}</source>
        <translation>valoradas por un médico el {day}</translation>
    </message>
    <message>
        <source>medically assessed</source>
        <translation>valoradas por un médico</translation>
    </message>
    <message>
        <source>{day}, number {number}</source>
        <translation>{day}, número {number}</translation>
    </message>
    <message>
        <source>{driver} (presumed)</source>
        <translation>{driver} (supuesto)</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Start, {day}</source>
        <translation>Inicio, {day}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom.</translation>
    </message>
    <message>
        <source>Shows what you reported at each visit. It cannot show why things changed.</source>
        <translation>Muestra lo que usted dijo en cada visita, no por qué hubo cambios.</translation>
    </message>
    <message>
        <source>both legs</source>
        <translation>ambas piernas</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Su evolución</translation>
    </message>
    <message>
        <source>Advice: {words}</source>
        <translation>Consejo: {words}</translation>
    </message>
    <message>
        <source>Exercise: {words}</source>
        <translation>Ejercicio: {words}</translation>
    </message>
    <message>
        <source>Printed {day} · Scores: {recall}</source>
        <translation>Impreso el {day} · Valores: {recall}</translation>
    </message>
    <message>
        <source>Your goal: “{goal}”</source>
        <translation>Su meta: «{goal}»</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>low back</source>
        <comment>course</comment>
        <translation>zona lumbar</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message>
        <source>Every visit</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>Leg</source>
        <comment>column</comment>
        <translation>Pier.</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>column</comment>
        <translation>Lum.</translation>
    </message>
    <message>
        <source>Tingl.</source>
        <comment>column</comment>
        <translation>Horm.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <comment>column</comment>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>not this time: {what}</source>
        <translation>esta vez no: {what}</translation>
    </message>
    <message>
        <source>{what} (new)</source>
        <translation>{what} (nuevo)</translation>
    </message>
    <message>
        <source>{what} (was {before})</source>
        <translation>{what} (antes: {before})</translation>
    </message>
    <message>
        <source>{count} needles</source>
        <translation>{count} agujas</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>Aguja</translation>
    </message>
    <message>
        <source>{strength} stimulation</source>
        <translation>estimulación {strength}</translation>
    </message>
    <message>
        <source>Leg pain within the session</source>
        <translation>Dolor de pierna en la sesión</translation>
    </message>
    <message>
        <source>Reach within the session</source>
        <translation>Alcance en la sesión</translation>
    </message>
    <message>
        <source>{count} out</source>
        <translation>{count} retiradas</translation>
    </message>
    <message>
        <source>out: not counted</source>
        <translation>retiradas: sin contar</translation>
    </message>
    <message>
        <source>{across} × {along} mm</source>
        <translation>{across} × {along} mm</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{count} pairs</source>
        <translation>{count} pares</translation>
    </message>
    <message>
        <source>{hertz} Hz</source>
        <translation>{hertz} Hz</translation>
    </message>
    <message>
        <source>{count} × a day</source>
        <translation>{count} × al día</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>on the sheet</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>on the sheet</comment>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>The text was shortened to fit this page.</source>
        <translation>El texto se acortó para que quepa en esta página.</translation>
    </message>
    <message>
        <source>The name “{name}” is taken. Nothing was saved. Choose another name.</source>
        <translation>El nombre “{name}” ya existe. No se guardó nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Phases and centralization follow the clinic&apos;s tracking convention. The program is not a validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, and nothing here shows that a treatment caused a change. A professional reviews every result.</source>
        <translation>Las fases y la centralización siguen la convención de seguimiento de la clínica. El programa no es un instrumento validado, ni un diagnóstico, ni un medio de triaje; responder «no» no descarta nada, y nada aquí muestra que un tratamiento causara un cambio. Un profesional revisa cada resultado.</translation>
    </message>
    <message>
        <source>About Sciatica Course Tracker</source>
        <translation>Acerca de Sciatica Course Tracker</translation>
    </message>
    <message>
        <source>Version {version}, rules {rules}</source>
        <translation>Versión {version}, reglas {rules}</translation>
    </message>
    <message>
        <source>from a checkout</source>
        <translation>de una copia de trabajo</translation>
    </message>
    <message>
        <source>&amp;Import visits…</source>
        <translation>&amp;Importar visitas…</translation>
    </message>
    <message>
        <source>&amp;Export visits…</source>
        <translation>E&amp;xportar visitas…</translation>
    </message>
    <message>
        <source>&amp;Print progress…</source>
        <translation>Im&amp;primir evolución…</translation>
    </message>
    <message>
        <source>Print se&amp;veral…</source>
        <translation>Imprimir &amp;varias…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Guardar PDF…</translation>
    </message>
    <message>
        <source>Pages &amp;handed out…</source>
        <translation>Páginas &amp;entregadas…</translation>
    </message>
    <message>
        <source>Everything in &amp;one file…</source>
        <translation>&amp;Todo en un archivo…</translation>
    </message>
    <message>
        <source>This patie&amp;nt in one file…</source>
        <translation>Este pacie&amp;nte en un archivo…</translation>
    </message>
    <message>
        <source>Restore fro&amp;m one file…</source>
        <translation>Restaurar desde &amp;un archivo…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Copias de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Undo what was &amp;done</source>
        <translation>Deshacer lo &amp;hecho</translation>
    </message>
    <message>
        <source>&amp;Find patient</source>
        <translation>&amp;Buscar paciente</translation>
    </message>
    <message>
        <source>&amp;Save visit</source>
        <translation>&amp;Guardar visita</translation>
    </message>
    <message>
        <source>Charts by visit &amp;number</source>
        <translation>Gráficos por &amp;número de visita</translation>
    </message>
    <message>
        <source>&amp;Whole course in the charts</source>
        <translation>&amp;Todo el curso en los gráficos</translation>
    </message>
    <message>
        <source>The clini&amp;c&apos;s courses…</source>
        <translation>Cursos d&amp;e la clínica…</translation>
    </message>
    <message>
        <source>&amp;Technique and reaction…</source>
        <translation>Técnica &amp;y reacción…</translation>
    </message>
    <message>
        <source>&amp;History of the patient…</source>
        <translation>&amp;Historial del paciente…</translation>
    </message>
    <message>
        <source>&amp;Merge with another record…</source>
        <translation>&amp;Unir con otra ficha…</translation>
    </message>
    <message>
        <source>Arch&amp;ive</source>
        <translation>Archi&amp;var</translation>
    </message>
    <message>
        <source>Ta&amp;ke back from the archive</source>
        <translation>&amp;Sacar del archivo</translation>
    </message>
    <message>
        <source>Erase on le&amp;gal request…</source>
        <translation>&amp;Borrar a petición legal…</translation>
    </message>
    <message>
        <source>&amp;Move to another patient…</source>
        <translation>&amp;Mover a otro paciente…</translation>
    </message>
    <message>
        <source>&amp;Rules of this clinic…</source>
        <translation>&amp;Reglas de esta clínica…</translation>
    </message>
    <message>
        <source>&amp;What the rules change…</source>
        <translation>&amp;Qué cambian las reglas…</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Desb&amp;loquear</translation>
    </message>
    <message>
        <source>&amp;Sleep chart</source>
        <translation>Gráfico de &amp;sueño</translation>
    </message>
    <message>
        <source>Sitting and wa&amp;lking chart</source>
        <translation>Gráfico de sentado y &amp;caminando</translation>
    </message>
    <message>
        <source>Go to the &amp;visits</source>
        <translation>Ir a las &amp;visitas</translation>
    </message>
    <message>
        <source>&amp;Hide names</source>
        <translation>&amp;Ocultar nombres</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Tema del s&amp;istema</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>Tema c&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Tema osc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;New patient…</source>
        <translation>&amp;Nuevo paciente…</translation>
    </message>
    <message>
        <source>&amp;Patient&apos;s details…</source>
        <translation>&amp;Datos del paciente…</translation>
    </message>
    <message>
        <source>New &amp;course…</source>
        <translation>Nuevo &amp;curso…</translation>
    </message>
    <message>
        <source>&amp;First assessment…</source>
        <translation>&amp;Primera valoración…</translation>
    </message>
    <message>
        <source>P&amp;lan…</source>
        <translation>Pl&amp;an…</translation>
    </message>
    <message>
        <source>&amp;End course…</source>
        <translation>Ter&amp;minar curso…</translation>
    </message>
    <message>
        <source>Pre&amp;vious course</source>
        <translation>Curso an&amp;terior</translation>
    </message>
    <message>
        <source>Ne&amp;xt course</source>
        <translation>Curso si&amp;guiente</translation>
    </message>
    <message>
        <source>Courses &amp;side by side…</source>
        <translation>Cursos &amp;lado a lado…</translation>
    </message>
    <message>
        <source>&amp;Reopen course</source>
        <translation>&amp;Reabrir curso</translation>
    </message>
    <message>
        <source>&amp;New visit</source>
        <translation>&amp;Nueva visita</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>F&amp;unción</translation>
    </message>
    <message>
        <source>&amp;Why this phase?</source>
        <translation>¿Por &amp;qué esta fase?</translation>
    </message>
    <message>
        <source>Si&amp;gn the visit</source>
        <translation>&amp;Firmar la visita</translation>
    </message>
    <message>
        <source>Show &amp;struck-out visits</source>
        <translation>Mostrar visitas &amp;anuladas</translation>
    </message>
    <message>
        <source>Add &amp;event…</source>
        <translation>Añadir &amp;suceso…</translation>
    </message>
    <message>
        <source>Referral &amp;letter…</source>
        <translation>&amp;Carta de derivación…</translation>
    </message>
    <message>
        <source>&amp;Resolve red flags…</source>
        <translation>Resol&amp;ver signos de alarma…</translation>
    </message>
    <message>
        <source>&amp;Texts and point groups…</source>
        <translation>&amp;Textos y grupos de puntos…</translation>
    </message>
    <message>
        <source>Clinic &amp;settings…</source>
        <translation>&amp;Ajustes de la clínica…</translation>
    </message>
    <message>
        <source>&amp;History and access…</source>
        <translation>&amp;Historial y accesos…</translation>
    </message>
    <message>
        <source>&amp;Encryption and people…</source>
        <translation>&amp;Cifrado y personas…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation>&amp;Seguridad</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>Aún trabajando</translation>
    </message>
    <message>
        <source>A task is running. Closing cancels it.</source>
        <translation>Hay una tarea en curso. Al cerrar se cancela.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Typed and not saved yet: {names}</source>
        <translation>Escrito y aún sin guardar: {names}</translation>
    </message>
    <message>
        <source>Some visits are typed and not saved yet</source>
        <translation>Hay visitas escritas y aún sin guardar</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todo está guardado</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>No hay ninguna base de datos abierta</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>No se puede abrir la base de datos</translation>
    </message>
    <message>
        <source>The patient list cannot be read</source>
        <translation>No se puede leer la lista de pacientes</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Composing sheets</source>
        <translation>Preparando hojas</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%n hoja enviada a la impresora.</numerusform>
            <numerusform>%n hojas enviadas a la impresora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) saved as {path}.</source>
        <translation>
            <numerusform>%n hoja guardada como {path}.</numerusform>
            <numerusform>%n hojas guardadas como {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is kept with its course.</source>
        <translation>Cada una queda guardada con su curso.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>Copiar gráfico</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG, 300 dpi)</source>
        <translation>&amp;Imagen (PNG, 300 ppp)</translation>
    </message>
    <message>
        <source>&amp;Drawing (SVG)</source>
        <translation>&amp;Dibujo (SVG)</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)</source>
        <translation>&amp;Tabla (CSV)</translation>
    </message>
    <message>
        <source>With the patient&apos;s &amp;name</source>
        <translation>Con el &amp;nombre del paciente</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The records of the clinic</source>
        <translation>Los registros de la clínica</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>Qué significa cada columna</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>fecha de nacimiento: {date}</translation>
    </message>
    <message>
        <source>archive of {day}</source>
        <translation>paquete del {day}</translation>
    </message>
    <message>
        <source>Nothing of yours was lost: it is kept as a draft until you decide.</source>
        <translation>Nada suyo se perdió: queda como borrador hasta que usted decida.</translation>
    </message>
    <message>
        <source>This visit was changed elsewhere</source>
        <translation>Esta visita se cambió en otro lugar</translation>
    </message>
    <message>
        <source>Theirs, {when}</source>
        <translation>La otra, {when}</translation>
    </message>
    <message>
        <source>Mine, not saved</source>
        <translation>La mía, sin guardar</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Ambas versiones</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>Tomar la &amp;otra</translation>
    </message>
    <message>
        <source>Put &amp;mine over it as a new amendment</source>
        <translation>Poner la &amp;mía encima como nueva corrección</translation>
    </message>
    <message>
        <source>&amp;Go on typing</source>
        <translation>&amp;Seguir escribiendo</translation>
    </message>
    <message>
        <source>This was changed elsewhere by {who} while it was open here. Yours was not saved; both are shown. Choose one of them, or go on typing.</source>
        <translation>{who} cambió esto en otro lugar mientras estaba abierto aquí. Lo suyo no se guardó; se muestran los dos. Elija uno o siga escribiendo.</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>otra ventana</translation>
    </message>
    <message>
        <source>The visit was {changed} by {who} on {when}, after you opened it.</source>
        <translation>La visita fue {changed} por {who} el {when}, después de que usted la abriera.</translation>
    </message>
    <message>
        <source>Not in the form of an ICD-10 code such as M54.32: {codes}. Kept as typed.</source>
        <translation>No tiene la forma de un código CIE-10 como M54.32: {codes}. Se conserva como se escribió.</translation>
    </message>
    <message>
        <source>ICD-10-CM codes</source>
        <translation>Códigos CIE-10-MC</translation>
    </message>
    <message>
        <source>Courses side by side</source>
        <translation>Cursos lado a lado</translation>
    </message>
    <message>
        <source>By &amp;visit number, not by days since the start</source>
        <translation>Por número de &amp;visita, no por días desde el inicio</translation>
    </message>
    <message>
        <source>By visit number, not by days since the start</source>
        <translation>Por número de visita, no por días desde el inicio</translation>
    </message>
    <message>
        <source>Course on the left</source>
        <translation>Curso de la izquierda</translation>
    </message>
    <message>
        <source>Course on the right</source>
        <translation>Curso de la derecha</translation>
    </message>
    <message>
        <source>{phase} from {day} on.</source>
        <translation>{phase} desde el {day}.</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Curso {number}</translation>
    </message>
    <message>
        <source>Course {number}, from {day}</source>
        <translation>Curso {number}, desde el {day}</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Nuevo curso</translation>
    </message>
    <message>
        <source>First assessment</source>
        <translation>Primera valoración</translation>
    </message>
    <message>
        <source>Onset date, or how long it lasts</source>
        <translation>Fecha de inicio, o cuánto dura</translation>
    </message>
    <message>
        <source>Where it is felt, in words</source>
        <translation>Dónde se siente, en palabras</translation>
    </message>
    <message>
        <source>Functional limits</source>
        <translation>Limitaciones funcionales</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>Visitas previstas</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Días entre visitas</translation>
    </message>
    <message>
        <source>Activities of the patient&apos;s own</source>
        <translation>Actividades propias del paciente</translation>
    </message>
    <message>
        <source>three to five, separated by ;</source>
        <translation>de tres a cinco, separadas por ;</translation>
    </message>
    <message>
        <source>&amp;Side</source>
        <translation>&amp;Lado</translation>
    </message>
    <message>
        <source>&amp;Onset</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>&amp;Origen</translation>
    </message>
    <message>
        <source>Scores as&amp;k for the</source>
        <translation>&amp;Qué se puntúa</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>Li&amp;mitaciones</translation>
    </message>
    <message>
        <source>Plan of the course</source>
        <translation>Plan del curso</translation>
    </message>
    <message>
        <source>what should be possible again</source>
        <translation>lo que debería volver a ser posible</translation>
    </message>
    <message>
        <source>&amp;Planned visits</source>
        <translation>Visitas &amp;previstas</translation>
    </message>
    <message>
        <source>Da&amp;ys between visits</source>
        <translation>Días &amp;entre visitas</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>Me&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Next re&amp;view</source>
        <translation>Próxima rev&amp;isión</translation>
    </message>
    <message>
        <source>This report shows what was recorded at each visit. It cannot show why anything changed.</source>
        <translation>Este informe muestra lo que se registró en cada visita. No puede mostrar por qué cambió algo.</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <translation>sin motivo registrado</translation>
    </message>
    <message>
        <source>Meaningful improvement: {better}.</source>
        <translation>Mejoría relevante: {better}.</translation>
    </message>
    <message>
        <source>Meaningful improvement: {better}. Worse: {worse}.</source>
        <translation>Mejoría relevante: {better}. Peor: {worse}.</translation>
    </message>
    <message>
        <source>No meaningful improvement: discharge or refer.</source>
        <translation>Sin mejoría relevante: dar de alta o derivar.</translation>
    </message>
    <message>
        <source>Worse: {worse}. No meaningful improvement: discharge or refer.</source>
        <translation>Peor: {worse}. Sin mejoría relevante: dar de alta o derivar.</translation>
    </message>
    <message>
        <source>Too little is recorded to say whether anything changed: no measure with a minimum has both a start and a later value.</source>
        <translation>Hay muy poco registrado para decir si algo cambió: ninguna medida con un mínimo tiene un valor inicial y otro posterior.</translation>
    </message>
    <message>
        <source>met</source>
        <comment>minimum</comment>
        <translation>alcanzado</translation>
    </message>
    <message>
        <source>not met</source>
        <comment>minimum</comment>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>not met: worse</source>
        <comment>minimum</comment>
        <translation>no alcanzado: peor</translation>
    </message>
    <message>
        <source>Limits at the start</source>
        <translation>Límites al inicio</translation>
    </message>
    <message>
        <source>Sciatica</source>
        <comment>complaint</comment>
        <translation>Ciática</translation>
    </message>
    <message>
        <source>Sciatica, {side}</source>
        <translation>Ciática, lado {side}</translation>
    </message>
    <message>
        <source>{complaint}; {driver}, presumed</source>
        <translation>{complaint}; {driver}, presunta causa</translation>
    </message>
    <message>
        <source>Minimum not met: {names}.</source>
        <translation>Mínimo no alcanzado: {names}.</translation>
    </message>
    <message>
        <source>minimum met in {names}</source>
        <translation>mínimo alcanzado en {names}</translation>
    </message>
    <message>
        <source>not met in {names}</source>
        <translation>no alcanzado en {names}</translation>
    </message>
    <message>
        <source>worse in {names}</source>
        <translation>peor en {names}</translation>
    </message>
    <message>
        <source>nothing that can be held against a minimum</source>
        <translation>nada que pueda compararse con un mínimo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>{minutes} min at {visits}, {least} to {most} min each</source>
        <translation>{minutes} min en {visits}, de {least} a {most} min cada una</translation>
    </message>
    <message>
        <source>{minutes} min at {visits}, {most} min each</source>
        <translation>{minutes} min en {visits}, {most} min cada una</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>Atención directa</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Se pide</translation>
    </message>
    <message>
        <source>Not measured again since the start: {names}.</source>
        <translation>Sin medir de nuevo desde el inicio: {names}.</translation>
    </message>
    <message>
        <source>No measure of function is recorded.</source>
        <translation>No hay ninguna medida de función registrada.</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>report</comment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>report</comment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>report</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Minimum that counts</source>
        <translation>Mínimo que cuenta</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>no further visits</source>
        <translation>ninguna visita más</translation>
    </message>
    <message>
        <source>no further visits ({what}, {day})</source>
        <translation>ninguna visita más ({what}, {day})</translation>
    </message>
    <message>
        <source>not recorded: how many further visits</source>
        <translation>sin registrar: cuántas visitas más</translation>
    </message>
    <message>
        <source>no further visits are planned</source>
        <translation>no hay más visitas previstas</translation>
    </message>
    <message numerus="yes">
        <source>%n further visit(s)</source>
        <translation>
            <numerusform>%n visita más</numerusform>
            <numerusform>%n visitas más</numerusform>
        </translation>
    </message>
    <message>
        <source>interval not recorded</source>
        <translation>intervalo sin registrar</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them not authorised yet</source>
        <translation>
            <numerusform>%n de ellas aún sin autorizar</numerusform>
            <numerusform>%n de ellas aún sin autorizar</numerusform>
        </translation>
    </message>
    <message>
        <source>within what is authorised</source>
        <translation>dentro de lo autorizado</translation>
    </message>
    <message>
        <source>leg weakness {words}</source>
        <translation>debilidad de la pierna: {words}</translation>
    </message>
    <message>
        <source>red flags {words}</source>
        <translation>signos de alarma: {words}</translation>
    </message>
    <message>
        <source>tingling or numbness as far as {words}</source>
        <translation>hormigueo o adormecimiento hasta: {words}</translation>
    </message>
    <message>
        <source>none of those asked</source>
        <comment>red flags</comment>
        <translation>ninguno de los preguntados</translation>
    </message>
    <message>
        <source>{value} ({day})</source>
        <translation>{value} ({day})</translation>
    </message>
    <message>
        <source>none</source>
        <comment>change</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>{zones} nearer</source>
        <translation>{zones} más cerca</translation>
    </message>
    <message>
        <source>{zones} further</source>
        <translation>{zones} más lejos</translation>
    </message>
    <message>
        <source>{percent} % and {points}</source>
        <translation>{percent} % y {points}</translation>
    </message>
    <message>
        <source>no start value</source>
        <translation>sin valor inicial</translation>
    </message>
    <message>
        <source>not measured again</source>
        <translation>sin medir de nuevo</translation>
    </message>
    <message>
        <source>shown, not judged</source>
        <translation>mostrado, sin juicio</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>at the start: {words}</source>
        <translation>al inicio: {words}</translation>
    </message>
    <message>
        <source>now: {words} (told {day})</source>
        <translation>ahora: {words} (dicho el {day})</translation>
    </message>
    <message>
        <source>Visit days</source>
        <translation>Días de visita</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Autorizadas</translation>
    </message>
    <message>
        <source>{used} of {allowed} used, {period}</source>
        <translation>{used} de {allowed} usadas, {period}</translation>
    </message>
    <message>
        <source>{used} of {allowed}</source>
        <translation>{used} de {allowed}</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>En un año</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>no plan recorded</source>
        <translation>sin plan registrado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Minimum of 0–10 scores: {percent} % and {points} below the start ({source}); worse: {worse} above it. Pain reach is the furthest point down the leg that hurt, at most {days} days back: {zones}, for a reading errs by one. Scores ask for: {recall}.</source>
        <translation>Mínimo de las puntuaciones de 0 a 10: {percent} % y {points} por debajo del inicio ({source}); peor: {worse} por encima. El alcance del dolor es el punto más bajo de la pierna que dolió, como máximo {days} días atrás: {zones}, pues una lectura yerra en una. Las puntuaciones preguntan por: {recall}.</translation>
    </message>
    <message>
        <source>{name}: {source} ({year})</source>
        <translation>{name}: {source} ({year})</translation>
    </message>
    <message>
        <source>Work or daily duties</source>
        <translation>Trabajo o tareas diarias</translation>
    </message>
    <message>
        <source>&amp;Medication</source>
        <translation>Medi&amp;cación</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>Tra&amp;bajo</translation>
    </message>
    <message>
        <source>nobody else pays</source>
        <translation>nadie más paga</translation>
    </message>
    <message>
        <source>as the report names it</source>
        <translation>como lo nombra el informe</translation>
    </message>
    <message>
        <source>In &amp;a year</source>
        <translation>En un añ&amp;o</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Quién paga</translation>
    </message>
    <message>
        <source>Ne&amp;xt period</source>
        <translation>Período &amp;siguiente</translation>
    </message>
    <message>
        <source>Pay&amp;er</source>
        <translation>Pa&amp;gador</translation>
    </message>
    <message>
        <source>A&amp;uthorised visits</source>
        <translation>Visitas a&amp;utorizadas</translation>
    </message>
    <message>
        <source>from</source>
        <comment>period</comment>
        <translation>del</translation>
    </message>
    <message>
        <source>to</source>
        <comment>period</comment>
        <translation>al</translation>
    </message>
    <message>
        <source>&amp;Had elsewhere</source>
        <translation>Otros &amp;lugares</translation>
    </message>
    <message>
        <source>Authorised visits, period {number}</source>
        <translation>Visitas autorizadas, período {number}</translation>
    </message>
    <message>
        <source>First day of period {number}</source>
        <translation>Primer día del período {number}</translation>
    </message>
    <message>
        <source>Last day of period {number}</source>
        <translation>Último día del período {number}</translation>
    </message>
    <message>
        <source>{what} at the start</source>
        <translation>{what} al inicio</translation>
    </message>
    <message>
        <source>{what} now</source>
        <translation>{what} ahora</translation>
    </message>
    <message>
        <source>at the start</source>
        <comment>told</comment>
        <translation>al inicio</translation>
    </message>
    <message>
        <source>now</source>
        <comment>told</comment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>A period needs its visits, first day and last day.</source>
        <translation>Un período necesita sus visitas, su primer día y su último día.</translation>
    </message>
    <message>
        <source>D&amp;iagnosis codes</source>
        <translation>Dia&amp;gnósticos</translation>
    </message>
    <message>
        <source>&amp;Activities</source>
        <translation>&amp;Actividades</translation>
    </message>
    <message>
        <source>End the present course: {reason}</source>
        <translation>Terminar el curso actual: {reason}</translation>
    </message>
    <message>
        <source>What the scores ask for</source>
        <translation>Qué preguntan las puntuaciones</translation>
    </message>
    <message>
        <source>Chosen at the first visit, then fixed and printed</source>
        <translation>Se elige en la primera visita; después queda fijo y se imprime</translation>
    </message>
    <message>
        <source>At most {most} activities.</source>
        <translation>{most} actividades como máximo.</translation>
    </message>
    <message>
        <source>{driver} from {day}</source>
        <translation>{driver} desde el {day}</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo falló en el programa</translation>
    </message>
    <message>
        <source>The last step was not finished. What was saved before is kept. You can go on; if it happens again, restart the program. No log can be written: copy the details.</source>
        <translation>El último paso no se terminó. Lo guardado antes se conserva. Puede continuar; si vuelve a ocurrir, reinicie el programa. No se puede escribir ningún registro: copie los detalles.</translation>
    </message>
    <message>
        <source>The last step was not finished. What was saved before is kept. You can go on; if it happens again, restart the program. The details are in {log}.</source>
        <translation>El último paso no se terminó. Lo guardado antes se conserva. Puede continuar; si vuelve a ocurrir, reinicie el programa. Los detalles están en {log}.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalles</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>End course</source>
        <translation>Terminar curso</translation>
    </message>
    <message>
        <source>The course stays readable, and can be reopened.</source>
        <translation>El curso se puede seguir leyendo y reabrir.</translation>
    </message>
    <message>
        <source>Why the course ends</source>
        <translation>Por qué termina el curso</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Terminó el</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;El día</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Hace falta un motivo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Arrange medical review within days.</source>
        <translation>Gestione una revisión médica en unos días.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>by whom</source>
        <translation>por quién</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>con quién</translation>
    </message>
    <message>
        <source>noted by</source>
        <translation>anotado por</translation>
    </message>
    <message>
        <source>What was done…</source>
        <translation>Qué se hizo…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Say what was done about the red flag</source>
        <translation>Indicar qué se hizo ante el signo de alarma</translation>
    </message>
    <message>
        <source>&amp;Back to the visit</source>
        <translation>Vo&amp;lver a la visita</translation>
    </message>
    <message>
        <source>What was done about the red flag</source>
        <translation>Qué se hizo ante el signo de alarma</translation>
    </message>
    <message>
        <source>Who it was spoken to, or who assessed</source>
        <translation>Con quién se habló, o quién valoró</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Cuándo se hizo</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Fecha de la visita</translation>
    </message>
    <message>
        <source>Why? It is signed.</source>
        <translation>¿Por qué? Está firmada.</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nueva visita</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>History and access</source>
        <translation>Historial y accesos</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Historial de {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>{first}–{last} of {count}</source>
        <translation>{first}–{last} de {count}</translation>
    </message>
    <message>
        <source>&amp;Back to the figures</source>
        <translation>&amp;Volver a las cifras</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Anteriores</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguientes</translation>
    </message>
    <message>
        <source>Nothing of the kind.</source>
        <translation>No hay nada así.</translation>
    </message>
    <message>
        <source>name, id or birth date</source>
        <translation>nombre, id o fecha de nacimiento</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>quién lo hizo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>2026-11-03</source>
        <translation>2026-11-03</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>&amp;Newer</source>
        <translation>Más &amp;nuevas</translation>
    </message>
    <message>
        <source>&amp;Older</source>
        <translation>Más &amp;antiguas</translation>
    </message>
    <message>
        <source>The clinic&apos;s courses</source>
        <translation>Cursos de la clínica</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Begun from</source>
        <translation>Empezados desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Looked at after</source>
        <translation>Vistos a las</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Contar</translation>
    </message>
    <message>
        <source>Enter or a double click on a row shows whose courses it counts.</source>
        <translation>Intro o doble clic en una fila muestra de quién son los cursos que cuenta.</translation>
    </message>
    <message>
        <source>Counting the clinic&apos;s courses</source>
        <translation>Contando los cursos de la clínica</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>clinic-figures.pdf</source>
        <translation>cifras-de-la-clinica.pdf</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>El periodo termina antes de empezar.</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>{label}: hidden</source>
        <translation>{label}: oculto</translation>
    </message>
    <message>
        <source>Visits so far</source>
        <translation>Visitas hasta entonces</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>the paper size</comment>
        <translation>Carta</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>greys</source>
        <translation>grises</translation>
    </message>
    <message>
        <source>{title} (kept by a newer version)</source>
        <translation>{title} (guardada por una versión más nueva)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>El logotipo</translation>
    </message>
    <message>
        <source>Choose &amp;logo…</source>
        <translation>Elegir &amp;logotipo…</translation>
    </message>
    <message>
        <source>Take logo o&amp;ff</source>
        <translation>&amp;Quitar logotipo</translation>
    </message>
    <message>
        <source>{name} cannot be drawn. Nothing was changed. Choose another picture.</source>
        <translation>No se puede dibujar {name}. No se cambió nada. Elija otra imagen.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Move a visit to another patient</source>
        <translation>Mover una visita a otro paciente</translation>
    </message>
    <message>
        <source>Visit {number} of {day}, saved under {name}</source>
        <translation>Visita {number} del {day}, guardada con {name}</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Adónde pertenece</translation>
    </message>
    <message>
        <source>Merge two records of the same person</source>
        <translation>Unir dos fichas de la misma persona</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>La otra ficha</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Paciente</translation>
    </message>
    <message>
        <source>The other id finds this record from now on. Nothing is lost; the history of both says who merged them.</source>
        <translation>Desde ahora el otro id encuentra esta ficha. No se pierde nada; el historial de ambas dice quién las unió.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Choose the other record: then both are shown side by side.</source>
        <translation>Elija la otra ficha: entonces se muestran ambas lado a lado.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Lo que queda</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>What comes along: {courses}.</source>
        <translation>Lo que se suma: {courses}.</translation>
    </message>
    <message>
        <source>a course without a visit</source>
        <translation>un curso sin visitas</translation>
    </message>
    <message>
        <source>a course from {day} (visits: {count})</source>
        <translation>un curso desde el {day} (visitas: {count})</translation>
    </message>
    <message>
        <source>The other record has no course.</source>
        <translation>La otra ficha no tiene ningún curso.</translation>
    </message>
    <message>
        <source>Both have a visit on {days}. Each stays in its own course: look at them then.</source>
        <translation>Ambas tienen una visita el {days}. Cada una queda en su curso: mírelas después.</translation>
    </message>
    <message>
        <source>Co&amp;urse</source>
        <translation>C&amp;urso</translation>
    </message>
    <message>
        <source>What was handed out stays where it was. The history of both says who moved the visit.</source>
        <translation>Lo que se entregó queda donde estaba. El historial de ambos dice quién movió la visita.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Course the visit belongs to</source>
        <translation>Curso al que pertenece la visita</translation>
    </message>
    <message>
        <source>Choose whose visit it is: then both courses are shown.</source>
        <translation>Elija de quién es la visita: entonces se muestran ambos cursos.</translation>
    </message>
    <message>
        <source>Course {number}, no visit yet</source>
        <translation>Curso {number}, aún sin visitas</translation>
    </message>
    <message>
        <source>Course {number}, from {day}, ended</source>
        <translation>Curso {number}, desde el {day}, terminado</translation>
    </message>
    <message>
        <source>{name}, course {number}: visits {before} → {after}; phase {phase} → {phase_after}</source>
        <translation>{name}, curso {number}: visitas {before} → {after}; fase {phase} → {phase_after}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>phase</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Vi&amp;sit</source>
        <translation>V&amp;isita</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Visit not saved</source>
        <translation>Visita sin guardar</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Encrypt the clinic</source>
        <translation>Cifrar la clínica</translation>
    </message>
    <message>
        <source>The clinic&apos;s file is not encrypted: whoever takes this computer, its disk or a backup can read every record.</source>
        <translation>El archivo de la clínica no está cifrado: quien se lleve este equipo, su disco o una copia de seguridad puede leer todas las historias.</translation>
    </message>
    <message>
        <source>Encrypted, nobody reads it without a passphrase. Three or four words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Cifrado, nadie lo lee sin una frase de acceso. Tres o cuatro palabras que no van juntas son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <source>Encrypting the clinic&apos;s file</source>
        <translation>Cifrando el archivo de la clínica</translation>
    </message>
    <message>
        <source>Whoever it is types the passphrase here, and tells it to nobody.</source>
        <translation>La propia persona escribe aquí su frase de acceso y no se la dice a nadie.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>The earlier passphrase opens nothing any more, but for older backups.</source>
        <translation>La frase anterior ya no abre nada, salvo las copias de seguridad más antiguas.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Cambiar la frase de acceso</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Writing the key file</source>
        <translation>Escribiendo el archivo de claves</translation>
    </message>
    <message>
        <source>{name} cannot open the clinic any more. Older backups open with the passphrase they were made with.</source>
        <translation>{name} ya no podrá abrir la clínica. Las copias de seguridad más antiguas se abren con la frase de acceso con la que se hicieron.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>There is nothing to lock yet. Without a passphrase a lock would only cover this window: whoever sits here could start the program anew, or read the file, and see everybody.</source>
        <translation>Todavía no hay nada que bloquear. Sin una frase de acceso, el bloqueo solo taparía esta ventana: quien se siente aquí podría volver a abrir el programa, o leer el archivo, y verlos a todos.</translation>
    </message>
    <message>
        <source>With one, Lock takes every patient out of the window until a passphrase is typed. It does not protect what was printed, exported or copied unencrypted before, nor other programs of this computer: lock its screen as well.</source>
        <translation>Con ella, Bloquear quita a todos los pacientes de la ventana hasta que se escriba una frase de acceso. No protege lo que se imprimió, exportó o copió antes sin cifrar, ni otros programas de este equipo: bloquee también su pantalla.</translation>
    </message>
    <message>
        <source>The records are on a server, and this computer may remember how they are opened: whatever a lock here covered, a new start of the program could show again. Lock the computer&apos;s screen.</source>
        <translation>Las historias están en un servidor, y este equipo puede recordar cómo se abren: lo que aquí tapara un bloqueo, podría volver a verse al abrir de nuevo el programa. Bloquee la pantalla del equipo.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>Quitar una persona</translation>
    </message>
    <message>
        <source>A new recovery key is made and shown once. The older sheet opens nothing more, but for older backups.</source>
        <translation>Se hace una nueva clave de recuperación y se muestra una sola vez. La hoja anterior ya no abre nada, salvo las copias de seguridad más antiguas.</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Nueva hoja de recuperación</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Hacerla</translation>
    </message>
    <message>
        <source>Whoever takes this computer, its disk or a newer backup can read every record then.</source>
        <translation>Quien se lleve este equipo, su disco o una copia de seguridad más reciente podrá leer entonces todas las historias.</translation>
    </message>
    <message>
        <source>Take encryption away</source>
        <translation>Quitar el cifrado</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Quitarlo</translation>
    </message>
    <message>
        <source>What the draft says differently</source>
        <translation>Qué dice el borrador de otra manera</translation>
    </message>
    <message>
        <source>Continue the draft</source>
        <translation>Continuar el borrador</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Ver qué difiere</translation>
    </message>
    <message>
        <source>Show what d&amp;iffers</source>
        <translation>Ver &amp;diferencias</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>De&amp;scartar</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>S&amp;tay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>d day days</source>
        <comment>ways to type a unit, with spaces between</comment>
        <translation>d día días dia dias</translation>
    </message>
    <message>
        <source>w week weeks</source>
        <comment>ways to type a unit, with spaces between</comment>
        <translation>s sem semana semanas</translation>
    </message>
    <message>
        <source>m month months</source>
        <comment>ways to type a unit, with spaces between</comment>
        <translation>m mes meses</translation>
    </message>
    <message>
        <source>y year years</source>
        <comment>ways to type a unit, with spaces between</comment>
        <translation>a año años</translation>
    </message>
    <message>
        <source>2026-01-15 or 7 months</source>
        <translation>2026-01-15 o 7 meses</translation>
    </message>
    <message>
        <source>Onset: {text} is neither a day nor a duration. Type 2026-01-15, Jan 15, 7 months, 3 weeks or 10 days.</source>
        <translation>Inicio: {text} no es ni un día ni una duración. Escriba 2026-01-15, 15 ene, 7 meses, 3 semanas o 10 días.</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>en el futuro</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>Kept with the course.</source>
        <translation>Guardada con el curso.</translation>
    </message>
    <message>
        <source>Whether it could be kept with the course is found out as soon as the clinic&apos;s server is back.</source>
        <translation>Si se pudo guardar con el curso se sabrá en cuanto vuelva el servidor de la clínica.</translation>
    </message>
    <message>
        <source>It could not be kept with the course: {why} Keep a copy of this page yourself.</source>
        <translation>No se pudo guardar con el curso: {why} Guarde usted una copia de esta página.</translation>
    </message>
    <message>
        <source>Saved as {path}, byte for byte as it was handed out.</source>
        <translation>Guardada como {path}, byte por byte tal como se entregó.</translation>
    </message>
    <message>
        <source>The page could not be opened: {why}</source>
        <translation>No se pudo abrir la página: {why}</translation>
    </message>
    <message>
        <source>Opened as a copy that can only be read.</source>
        <translation>Abierta como copia de solo lectura.</translation>
    </message>
    <message>
        <source>No program for PDF files was found. Save a copy instead.</source>
        <translation>No se encontró un programa para archivos PDF. Guarde una copia.</translation>
    </message>
    <message>
        <source>Visit files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Archivos de visitas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import visits</source>
        <translation>Importar visitas</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Leyendo {file}</translation>
    </message>
    <message>
        <source>Export visits</source>
        <translation>Exportar visitas</translation>
    </message>
    <message>
        <source>visits.csv</source>
        <translation>visitas.csv</translation>
    </message>
    <message>
        <source>Keeping the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Exportar las cifras</translation>
    </message>
    <message>
        <source>clinic-figures.csv</source>
        <translation>cifras-de-la-clinica.csv</translation>
    </message>
    <message>
        <source>The figures were written to {path}.</source>
        <translation>Las cifras se escribieron en {path}.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) written to {path}.</source>
        <translation>
            <numerusform>%n visita escrita en {path}.</numerusform>
            <numerusform>%n visitas escritas en {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n paciente</numerusform>
            <numerusform>%n pacientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n curso</numerusform>
            <numerusform>%n cursos</numerusform>
        </translation>
    </message>
    <message>
        <source>By the new values every last visit shows the same phase as before: {courses}.</source>
        <translation>Con los valores nuevos, cada última visita muestra la misma fase que antes: {courses}.</translation>
    </message>
    <message>
        <source>By the new values the last visit of {count} of {courses} shows another phase than before; in care of these: {active}.</source>
        <translation>Con los valores nuevos, la última visita de {count} de {courses} muestra otra fase que antes; de ellos en tratamiento: {active}.</translation>
    </message>
    <message>
        <source>By rule version {after} the last visit of {count} of {courses} shows another phase than by version {before}; in care of these: {active}.</source>
        <translation>Según la versión {after} de las reglas, la última visita de {count} de {courses} muestra otra fase que según la versión {before}; de ellos, en tratamiento: {active}.</translation>
    </message>
    <message>
        <source>By rule version {after} every last visit shows the same phase as by version {before}: {courses}.</source>
        <translation>Según la versión {after} de las reglas, toda última visita muestra la misma fase que según la versión {before}: {courses}.</translation>
    </message>
    <message>
        <source>Could not be read: {courses}.</source>
        <translation>No se pudo leer: {courses}.</translation>
    </message>
    <message>
        <source>By the values before</source>
        <translation>Con los valores de antes</translation>
    </message>
    <message>
        <source>By the new values</source>
        <translation>Con los valores nuevos</translation>
    </message>
    <message>
        <source>By version {version}</source>
        <translation>Según la versión {version}</translation>
    </message>
    <message>
        <source>Course is</source>
        <comment>in care or ended</comment>
        <translation>El curso está</translation>
    </message>
    <message>
        <source>The file holds {what}.</source>
        <translation>El archivo contiene {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) lie in the future.</source>
        <translation>
            <numerusform>%n visita está en el futuro.</numerusform>
            <numerusform>%n visitas están en el futuro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) may be here already under another id.</source>
        <translation>
            <numerusform>%n paciente puede estar ya aquí con otro número.</numerusform>
            <numerusform>%n pacientes pueden estar ya aquí con otro número.</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps the same person, added a second time:</source>
        <translation>Quizá la misma persona, añadida por segunda vez:</translation>
    </message>
    <message>
        <source>It changes what is known here:</source>
        <translation>Cambia lo que aquí se sabe:</translation>
    </message>
    <message>
        <source>A visit already there is amended, never lost.</source>
        <translation>Una visita que ya está se corrige, nunca se pierde.</translation>
    </message>
    <message>
        <source>Added: {patients}, {courses}, {visits}. Amended: {amended}. Already there: {there}.</source>
        <translation>Añadido: {patients}, {courses}, {visits}. Corregido: {amended}. Ya estaba: {there}.</translation>
    </message>
    <message>
        <source>Nothing was imported: an id in the file is another person here. Show names again (F9) to read which.</source>
        <translation>No se importó nada: un número del archivo es aquí otra persona. Vuelva a mostrar los nombres (F9) para leer cuál.</translation>
    </message>
    <message>
        <source>Nothing was imported: something in the file is not allowed. Show names again (F9) to read what and where.</source>
        <translation>No se importó nada: algo del archivo no está permitido. Muestre de nuevo los nombres (F9) para leer qué y dónde.</translation>
    </message>
    <message>
        <source>{name}: {detail} changes</source>
        <translation>{name}: cambia {detail}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ buena</translation>
    </message>
    <message>
        <source>✓ whole, without a checksum</source>
        <translation>✓ completa, sin suma de control</translation>
    </message>
    <message>
        <source>✗ damaged</source>
        <translation>✗ dañada</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ no está</translation>
    </message>
    <message>
        <source>beside the database, before a restore</source>
        <translation>junto a la base de datos, antes de restaurar</translation>
    </message>
    <message>
        <source>beside the database, a damaged one that was replaced</source>
        <translation>junto a la base de datos, una dañada que se reemplazó</translation>
    </message>
    <message>
        <source>beside the database, before it was brought up to date</source>
        <translation>junto a la base de datos, antes de actualizarla</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>the patient is not in the backup</source>
        <translation>el paciente no está en la copia</translation>
    </message>
    <message>
        <source>the patient is only in the backup</source>
        <translation>el paciente solo está en la copia</translation>
    </message>
    <message>
        <source>details, assessment or pages differ</source>
        <translation>difieren los datos, la valoración o las páginas</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Enviando a la impresora…</translation>
    </message>
    <message>
        <source>Sent to the system&apos;s printer, byte for byte as it was handed out.</source>
        <translation>Enviada a la impresora del sistema, byte por byte tal como se entregó.</translation>
    </message>
    <message>
        <source>Pages handed out</source>
        <translation>Páginas entregadas</translation>
    </message>
    <message>
        <source>Each is kept byte for byte as it was printed or saved.</source>
        <translation>Cada una se guarda byte por byte tal como se imprimió o guardó.</translation>
    </message>
    <message>
        <source>Nothing was printed or saved as PDF from this course yet.</source>
        <translation>Todavía no se imprimió ni se guardó nada como PDF de este curso.</translation>
    </message>
    <message>
        <source>Pages handed out; Enter opens one</source>
        <translation>Páginas entregadas; Intro abre una</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Guardar una &amp;copia…</translation>
    </message>
    <message>
        <source>&amp;Print again</source>
        <translation>Im&amp;primir de nuevo</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nuevo paciente</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Idioma de las páginas</translation>
    </message>
    <message>
        <source>as the clinic</source>
        <translation>el de la clínica</translation>
    </message>
    <message>
        <source>The clinic&apos;s own id</source>
        <translation>Id propio de la clínica</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>{id} {name}: {detail}: {before} → {after}</source>
        <translation>{id} {name}: {detail}: {before} → {after}</translation>
    </message>
    <message>
        <source>{what} (course {number})</source>
        <translation>{what} (curso {number})</translation>
    </message>
    <message>
        <source>line {line}: {id} was born on {born}; a visit on {visit} is not allowed</source>
        <translation>línea {line}: {id} nació el {born}; no se admite una visita el {visit}</translation>
    </message>
    <message>
        <source>{id}, course {number}: the visit on {day} lies in the future</source>
        <translation>{id}, curso {number}: la visita del {day} está en el futuro</translation>
    </message>
    <message>
        <source>line {line}: another person? {id} is {stored} here, and {found} in the file. Correct the id in the file, or the patient here.</source>
        <translation>línea {line}: ¿otra persona? {id} es aquí {stored}, y en el archivo {found}. Corrija el número en el archivo, o el paciente aquí.</translation>
    </message>
    <message>
        <source>{name}, born {day}</source>
        <translation>{name}, nacimiento {day}</translation>
    </message>
    <message>
        <source>1974-03-02 or Mar 2, 1974</source>
        <translation>1974-03-02 o 2 mar 1974</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>I&amp;d</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Apellidos</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>Fecha de &amp;nacimiento</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>Se&amp;xo</translation>
    </message>
    <message>
        <source>Lang&amp;uage of the pages</source>
        <translation>&amp;Idioma de las páginas</translation>
    </message>
    <message>
        <source>Precautions were &amp;asked</source>
        <translation>&amp;Precauciones preguntadas</translation>
    </message>
    <message>
        <source>Precautions were asked</source>
        <translation>Precauciones preguntadas</translation>
    </message>
    <message>
        <source>Id is needed: the clinic&apos;s own number or text.</source>
        <translation>Hace falta el id: el número o texto propio de la clínica.</translation>
    </message>
    <message>
        <source>Id is needed: {id} is the next free one. Save to take it, or type the clinic&apos;s own.</source>
        <translation>Hace falta el id: {id} es el siguiente libre. Guarde para tomarlo, o escriba el propio de la clínica.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Aún sin curso</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Aún sin visitas</translation>
    </message>
    <message>
        <source>Visit {number} · {ago}</source>
        <translation>Visita {number} · {ago}</translation>
    </message>
    <message>
        <source>{visit} · ended</source>
        <translation>{visit} · terminado</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>patients</comment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>patients</comment>
        <translation>Atención</translation>
    </message>
    <message>
        <source>All</source>
        <comment>patients</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>patients</comment>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Show active patients</source>
        <translation>Mostrar pacientes activos</translation>
    </message>
    <message>
        <source>Show patients who want attention</source>
        <translation>Mostrar pacientes que requieren atención</translation>
    </message>
    <message>
        <source>Show all patients</source>
        <translation>Mostrar todos los pacientes</translation>
    </message>
    <message>
        <source>Show archived patients</source>
        <translation>Mostrar pacientes archivados</translation>
    </message>
    <message>
        <source>Archived {number}</source>
        <translation>Archivados {number}</translation>
    </message>
    <message>
        <source>Find a patient by name, id or birth date</source>
        <translation>Busque un paciente por nombre, id o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Needling</source>
        <translation>Punción</translation>
    </message>
    <message>
        <source>fewer than {visits}</source>
        <translation>menos de {visits}</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Abriendo la base de datos…</translation>
    </message>
    <message>
        <source>Active {number}</source>
        <translation>Activos {number}</translation>
    </message>
    <message>
        <source>Attention {number}</source>
        <translation>Atención {number}</translation>
    </message>
    <message>
        <source>No patients yet. Add one with Patient → New patient, or import a file.</source>
        <translation>Aún no hay pacientes. Añada uno con Paciente → Nuevo paciente, o importe un archivo.</translation>
    </message>
    <message>
        <source>Nobody here at the moment.</source>
        <translation>Nadie aquí por ahora.</translation>
    </message>
    <message>
        <source>Texts for notes</source>
        <translation>Textos para notas</translation>
    </message>
    <message>
        <source>for example: advice</source>
        <translation>por ejemplo: consejo</translation>
    </message>
    <message>
        <source>Texts for the sheet</source>
        <translation>Textos para la hoja</translation>
    </message>
    <message>
        <source>Not everything can be read</source>
        <translation>No se puede leer todo</translation>
    </message>
    <message>
        <source>for example: walking</source>
        <translation>por ejemplo: caminar</translation>
    </message>
    <message>
        <source>Own groups of points</source>
        <translation>Grupos de puntos propios</translation>
    </message>
    <message>
        <source>Texts or point groups</source>
        <translation>Textos o grupos de puntos</translation>
    </message>
    <message>
        <source>Point groups</source>
        <translation>Grupos de puntos</translation>
    </message>
    <message>
        <source>Texts and point groups</source>
        <translation>Textos y grupos de puntos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sucesos</translation>
    </message>
    <message>
        <source>Events of this course</source>
        <translation>Sucesos de este curso</translation>
    </message>
    <message>
        <source>Name of the text</source>
        <translation>Nombre del texto</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>for example: calf</source>
        <translation>por ejemplo: pantorrilla</translation>
    </message>
    <message>
        <source>GB30:left; BL40:both</source>
        <translation>GB30:izquierdo; BL40:ambos</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Puntos</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Día del suceso</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>elija…</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>a few words, shown on the chart</source>
        <translation>unas palabras; se ven en el gráfico</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>Q&amp;ué</translation>
    </message>
    <message>
        <source>In w&amp;ords</source>
        <translation>En p&amp;alabras</translation>
    </message>
    <message>
        <source>What happened? Choose a kind.</source>
        <translation>¿Qué ocurrió? Elija un tipo.</translation>
    </message>
    <message>
        <source>A4</source>
        <comment>paper</comment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>paper</comment>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Plain, for the patient</source>
        <translation>Sencilla, para el paciente</translation>
    </message>
    <message>
        <source>Large print, for the patient</source>
        <translation>Letra grande, para el paciente</translation>
    </message>
    <message>
        <source>Names are hidden on the screen (F9). The page prints with them.</source>
        <translation>Los nombres están ocultos en pantalla (F9). La página se imprime con ellos.</translation>
    </message>
    <message>
        <source>Print progress</source>
        <translation>Imprimir evolución</translation>
    </message>
    <message>
        <source>Pages as they will print</source>
        <translation>Páginas tal como se imprimirán</translation>
    </message>
    <message>
        <source>&amp;Full size</source>
        <translation>Ta&amp;maño real</translation>
    </message>
    <message>
        <source>as the patient&apos;s</source>
        <translation>el del paciente</translation>
    </message>
    <message>
        <source>In greys that stay apart on any printer</source>
        <translation>En grises que se distinguen en cualquier impresora</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>Imp&amp;rimir</translation>
    </message>
    <message>
        <source>Print referral letter</source>
        <translation>Imprimir carta de derivación</translation>
    </message>
    <message>
        <source>Print several sheets</source>
        <translation>Imprimir varias hojas</translation>
    </message>
    <message>
        <source>{done} of {sheets}</source>
        <translation>{done} de {sheets}</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n hoja</numerusform>
            <numerusform>%n hojas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Seen today</source>
        <translation>&amp;Vistos hoy</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Todos</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>Find others</source>
        <translation>Buscar a otros</translation>
    </message>
    <message>
        <source>Patients whose sheets are printed; Space chooses</source>
        <translation>Pacientes cuyas hojas se imprimen; la barra espaciadora elige</translation>
    </message>
    <message>
        <source>visit {number}</source>
        <translation>visita {number}</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>&amp;Estilo</translation>
    </message>
    <message>
        <source>&amp;Greys</source>
        <translation>&amp;Grises</translation>
    </message>
    <message>
        <source>Sheets made so far</source>
        <translation>Hojas hechas hasta ahora</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimir…</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>Guardar P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) chosen.</source>
        <translation>
            <numerusform>%n hoja elegida.</numerusform>
            <numerusform>%n hojas elegidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose printer…</source>
        <translation>Elegir i&amp;mpresora…</translation>
    </message>
    <message>
        <source>None</source>
        <comment>answer</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Stable</source>
        <comment>answer</comment>
        <translation>Estable</translation>
    </message>
    <message>
        <source>New</source>
        <comment>answer</comment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Worse</source>
        <comment>answer</comment>
        <translation>Peor</translation>
    </message>
    <message>
        <source>{item} [history: yes]</source>
        <translation>{item} [antecedente: sí]</translation>
    </message>
    <message>
        <source>{item} [history: no]</source>
        <translation>{item} [antecedente: no]</translation>
    </message>
    <message>
        <source>{item} [history: not asked]</source>
        <translation>{item} [antecedente: sin preguntar]</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>El mismo día</translation>
    </message>
    <message>
        <source>Medical review within days</source>
        <translation>Revisión médica en unos días</translation>
    </message>
    <message>
        <source>&amp;All others no</source>
        <translation>&amp;Resto: no</translation>
    </message>
    <message>
        <source>not asked yet: “First assessment…”</source>
        <translation>aún sin preguntar: «Primera valoración…»</translation>
    </message>
    <message>
        <source>Asked once: {answers}</source>
        <translation>Preguntado una vez: {answers}</translation>
    </message>
    <message>
        <source>Answer no to every item not asked yet</source>
        <translation>Responder que no a todo lo que aún no se preguntó</translation>
    </message>
    <message>
        <source>&amp;Both legs assessed</source>
        <translation>Pier&amp;nas valoradas</translation>
    </message>
    <message>
        <source>Date of the assessment of both legs</source>
        <translation>Fecha de la valoración de ambas piernas</translation>
    </message>
    <message>
        <source>Name of who assessed both legs</source>
        <translation>Nombre de quien valoró ambas piernas</translation>
    </message>
    <message>
        <source>by …</source>
        <translation>por …</translation>
    </message>
    <message>
        <source>Resolve red flags</source>
        <translation>Resolver signos de alarma</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>Resuelto el</translation>
    </message>
    <message>
        <source>Why the red flags are resolved</source>
        <translation>Por qué se resuelven los signos de alarma</translation>
    </message>
    <message>
        <source>for example: MRI without cauda compression, Dr. …</source>
        <translation>por ejemplo: RM sin compresión de la cauda, Dr. …</translation>
    </message>
    <message>
        <source>Resolved &amp;on</source>
        <translation>&amp;Resuelto el</translation>
    </message>
    <message>
        <source>What was done about the red flags</source>
        <translation>Qué se hizo ante los signos de alarma</translation>
    </message>
    <message>
        <source>What was &amp;done</source>
        <translation>&amp;Qué se hizo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Cuándo</translation>
    </message>
    <message>
        <source>What was done, and by or with whom, is needed first.</source>
        <translation>Primero hace falta qué se hizo, y por o con quién.</translation>
    </message>
    <message>
        <source>A note is needed: why are the red flags resolved?</source>
        <translation>Hace falta una nota: ¿por qué se resuelven los signos de alarma?</translation>
    </message>
    <message>
        <source>Backups: {words}</source>
        <translation>Copias de seguridad: {words}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>{done} · drafts waiting: {names}</source>
        <translation>{done} · borradores pendientes: {names}</translation>
    </message>
    <message>
        <source>{done} · drafts are waiting</source>
        <translation>{done} · hay borradores pendientes</translation>
    </message>
    <message>
        <source>Visit not saved yet</source>
        <translation>Visita aún sin guardar</translation>
    </message>
    <message>
        <source>{draft}, visit not saved yet</source>
        <translation>{draft}, visita aún sin guardar</translation>
    </message>
    <message>
        <source>Draft not saved yet: {why}</source>
        <translation>Borrador aún sin guardar: {why}</translation>
    </message>
    <message>
        <source>A draft that cannot be read waits above the form</source>
        <translation>Un borrador que no se puede leer espera sobre el formulario</translation>
    </message>
    <message>
        <source>Draft of {day} not saved as a visit yet</source>
        <translation>Borrador del {day} aún no guardado como visita</translation>
    </message>
    <message>
        <source>Draft of {day} not saved as an amendment yet</source>
        <translation>Borrador del {day} aún no guardado como corrección</translation>
    </message>
    <message>
        <source>Clinic settings</source>
        <translation>Ajustes de la clínica</translation>
    </message>
    <message>
        <source>Clinic name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Asked once</source>
        <translation>Preguntado una vez</translation>
    </message>
    <message>
        <source>Goal in the patient&apos;s words</source>
        <translation>Meta en palabras del paciente</translation>
    </message>
    <message>
        <source>Reason of the plan</source>
        <translation>Motivo del plan</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Próxima revisión</translation>
    </message>
    <message>
        <source>Time of the next visit</source>
        <translation>Hora de la próxima visita</translation>
    </message>
    <message>
        <source>Medication at the start</source>
        <translation>Medicación al inicio</translation>
    </message>
    <message>
        <source>Medication now</source>
        <translation>Medicación ahora</translation>
    </message>
    <message>
        <source>Work at the start</source>
        <translation>Trabajo al inicio</translation>
    </message>
    <message>
        <source>Work now</source>
        <translation>Trabajo ahora</translation>
    </message>
    <message>
        <source>Medication and work told on</source>
        <translation>Medicación y trabajo, dichos el</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Name of the payer</source>
        <translation>Nombre del pagador</translation>
    </message>
    <message>
        <source>Authorised visits</source>
        <translation>Visitas autorizadas</translation>
    </message>
    <message>
        <source>Visits in a year at most</source>
        <translation>Visitas en un año, como máximo</translation>
    </message>
    <message>
        <source>Visits had elsewhere</source>
        <translation>Visitas en otros lugares</translation>
    </message>
    <message>
        <source>Course ended on</source>
        <translation>Curso terminado el</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>Motivo del fin</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Clinician&apos;s name</source>
        <translation>Nombre del profesional</translation>
    </message>
    <message>
        <source>Closing words on the sheet</source>
        <translation>Palabras finales de la hoja</translation>
    </message>
    <message>
        <source>Days until a visit signs itself</source>
        <translation>Días hasta que una visita se firma sola</translation>
    </message>
    <message>
        <source>Function is due every so many visits</source>
        <translation>La función toca cada tantas visitas</translation>
    </message>
    <message>
        <source>Function measures in use</source>
        <translation>Medidas de función en uso</translation>
    </message>
    <message>
        <source>Treatment fields not asked</source>
        <translation>Campos del tratamiento que no se preguntan</translation>
    </message>
    <message>
        <source>New patients are numbered</source>
        <translation>Los pacientes nuevos se numeran</translation>
    </message>
    <message>
        <source>Patient&apos;s details</source>
        <translation>Datos del paciente</translation>
    </message>
    <message>
        <source>First assessment and course</source>
        <translation>Primera valoración y curso</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Text for notes</source>
        <translation>Texto para notas</translation>
    </message>
    <message>
        <source>Text for the sheet</source>
        <translation>Texto para la hoja</translation>
    </message>
    <message>
        <source>Group of points</source>
        <translation>Grupo de puntos</translation>
    </message>
    <message>
        <source>{record}: added</source>
        <translation>{record}: añadido</translation>
    </message>
    <message>
        <source>{record}: changed</source>
        <translation>{record}: cambiado</translation>
    </message>
    <message>
        <source>{record}: removed</source>
        <translation>{record}: quitado</translation>
    </message>
    <message>
        <source>Program opened</source>
        <translation>Programa abierto</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Programa cerrado</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Unlocking failed</source>
        <translation>Desbloqueo fallido</translation>
    </message>
    <message>
        <source>Patient opened</source>
        <translation>Paciente abierto</translation>
    </message>
    <message>
        <source>Visit signed</source>
        <translation>Visita firmada</translation>
    </message>
    <message>
        <source>Visit moved to another patient</source>
        <translation>Visita trasladada a otro paciente</translation>
    </message>
    <message>
        <source>Visit moved here from another patient</source>
        <translation>Visita trasladada aquí desde otro paciente</translation>
    </message>
    <message>
        <source>Patient archived</source>
        <translation>Paciente archivado</translation>
    </message>
    <message>
        <source>Patient taken back from the archive</source>
        <translation>Paciente sacado del archivo</translation>
    </message>
    <message>
        <source>Merged with another record of the same person</source>
        <translation>Unido con otra ficha de la misma persona</translation>
    </message>
    <message>
        <source>Separated again from another record</source>
        <translation>Separado de nuevo de otra ficha</translation>
    </message>
    <message>
        <source>Patient erased</source>
        <translation>Paciente borrado</translation>
    </message>
    <message>
        <source>Printed or saved as PDF</source>
        <translation>Impreso o guardado como PDF</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Copia de seguridad restaurada</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Ajustes guardados</translation>
    </message>
    <message>
        <source>Shown what the rules change</source>
        <translation>Se mostró qué cambian las reglas</translation>
    </message>
    <message>
        <source>Rules set</source>
        <translation>Reglas fijadas</translation>
    </message>
    <message>
        <source>Lines that could not be written</source>
        <translation>Líneas que no se pudieron escribir</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>{visits} from {first} to {last}</source>
        <translation>{visits} del {first} al {last}</translation>
    </message>
    <message>
        <source>Clinic &amp;name</source>
        <translation>&amp;Nombre de la clínica</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>&amp;Clinician</source>
        <translation>Pro&amp;fesional</translation>
    </message>
    <message>
        <source>You and your visits</source>
        <translation>Usted y sus visitas</translation>
    </message>
    <message>
        <source>A visit signs &amp;itself after</source>
        <translation>Una &amp;visita se firma sola tras</translation>
    </message>
    <message>
        <source>0 is never</source>
        <translation>0 es nunca</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>S&amp;u nombre</translation>
    </message>
    <message>
        <source>F&amp;unction every</source>
        <translation>Fun&amp;ción cada</translation>
    </message>
    <message>
        <source>Treatments ask</source>
        <translation>Se pregunta</translation>
    </message>
    <message>
        <source>What is not asked stays in records, and is shown there.</source>
        <translation>Lo que no se pregunta sigue en los registros, y allí se muestra.</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>Pap&amp;el</translation>
    </message>
    <message>
        <source>&amp;Words on the sheet</source>
        <translation>Palabras en la &amp;hoja</translation>
    </message>
    <message>
        <source>Num&amp;ber new patients</source>
        <translation>Nume&amp;rar pacientes nuevos</translation>
    </message>
    <message>
        <source>Number new patients</source>
        <translation>Numerar pacientes nuevos</translation>
    </message>
    <message>
        <source>A new patient is offered the next free number as id.</source>
        <translation>A un paciente nuevo se le propone como id el siguiente número libre.</translation>
    </message>
    <message>
        <source>as the screen</source>
        <translation>el de la pantalla</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Idioma de la pantalla</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>On this computer, from the next start.</source>
        <translation>En este equipo, desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the pages</source>
        <translation>&amp;Idioma de las páginas</translation>
    </message>
    <message>
        <source>A signed visit is changed for a reason only.</source>
        <translation>Una visita firmada solo se cambia con un motivo.</translation>
    </message>
    <message>
        <source>Your name, on this computer</source>
        <translation>Su nombre, en este equipo</translation>
    </message>
    <message>
        <source>Stands in the history beside what is done at this computer; only here.</source>
        <translation>Figura en el historial junto a lo que se hace en este equipo; solo aquí.</translation>
    </message>
    <message>
        <source>nothing recorded yet of what was done</source>
        <translation>aún no consta qué se hizo</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Resolve the medical review, with date and note</source>
        <translation>Resolver la revisión médica, con fecha y nota</translation>
    </message>
    <message>
        <source>{lead}: {cause}, and more</source>
        <translation>{lead}: {cause}, y más</translation>
    </message>
    <message>
        <source>{lead}: {cause}</source>
        <translation>{lead}: {cause}</translation>
    </message>
    <message>
        <source>Since {day}: {done}</source>
        <translation>Desde el {day}: {done}</translation>
    </message>
    <message>
        <source>Since {day}: {flag} · {done}</source>
        <translation>Desde el {day}: {flag} · {done}</translation>
    </message>
    <message>
        <source>{done} · resolved {day}: {note}</source>
        <translation>{done} · resuelta el {day}: {note}</translation>
    </message>
    <message>
        <source>Resolved {day}: {note}</source>
        <translation>Resuelta el {day}: {note}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Progress of the running task</source>
        <translation>Avance de la tarea en curso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the running task</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>un servidor</translation>
    </message>
    <message>
        <source>{name}, not encrypted</source>
        <translation>{name}, sin cifrar</translation>
    </message>
    <message>
        <source>{name}, encrypted</source>
        <translation>{name}, cifrada</translation>
    </message>
    <message>
        <source>backup refused · see why</source>
        <translation>copia de seguridad rechazada · ver por qué</translation>
    </message>
    <message>
        <source>{backup} · see why</source>
        <translation>{backup} · ver por qué</translation>
    </message>
    <message>
        <source>backup of {when}</source>
        <translation>copia de seguridad del {when}</translation>
    </message>
    <message>
        <source>backup {ago}</source>
        <translation>copia de seguridad {ago}</translation>
    </message>
    <message>
        <source>{folder} is not there. It gets its backups as soon as it is.</source>
        <translation>{folder} no está. Recibirá sus copias en cuanto esté.</translation>
    </message>
    <message>
        <source>{file} could not be encrypted: anybody can read it. Take it away from there.</source>
        <translation>{file} no se pudo cifrar: cualquiera puede leerla. Llévesela de ahí.</translation>
    </message>
    <message>
        <source>Verified backup of {when}</source>
        <translation>Copia de seguridad verificada del {when}</translation>
    </message>
    <message>
        <source>This computer has no print command (lp, of CUPS). Nothing was printed. Open the page and print it from there, or save a copy.</source>
        <translation>Este equipo no tiene la orden de impresión (lp, de CUPS). No se imprimió nada. Abra la página e imprímala desde allí, o guarde una copia.</translation>
    </message>
    <message>
        <source>The print command did not take the page: {said} Nothing was printed. Check the printer, or save a copy.</source>
        <translation>La orden de impresión no aceptó la página: {said} No se imprimió nada. Revise la impresora o guarde una copia.</translation>
    </message>
    <message>
        <source>Struck out: it does not count. Enter opens its history, to restore it.</source>
        <translation>Anulada: no cuenta. Intro abre su historial, para recuperarla.</translation>
    </message>
    <message>
        <source>{phase} (decided)</source>
        <translation>{phase} (decidida)</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>red flags</comment>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>none</source>
        <comment>red flags</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>asked in part</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>column</comment>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>column</comment>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What it takes</source>
        <comment>column</comment>
        <translation>Qué hace falta</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>column</comment>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Decided</source>
        <comment>column</comment>
        <translation>Decidida</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>column</comment>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Who, when</source>
        <comment>column</comment>
        <translation>Quién, cuándo</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>column</comment>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Words on pages and charts: {rule}</source>
        <translation>Palabras en hojas y gráficos: {rule}</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>column</comment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>column</comment>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>column</comment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Counts from, and who says so</source>
        <translation>Cuenta desde, y quién lo dice</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>higher</source>
        <comment>direction</comment>
        <translation>más</translation>
    </message>
    <message>
        <source>lower</source>
        <comment>direction</comment>
        <translation>menos</translation>
    </message>
    <message>
        <source>one score only</source>
        <translation>una sola puntuación</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>better: minimum met</source>
        <translation>mejor: mínimo alcanzado</translation>
    </message>
    <message>
        <source>worse, by the minimum</source>
        <translation>peor, por el mínimo</translation>
    </message>
    <message>
        <source>minimum not met</source>
        <translation>mínimo no alcanzado</translation>
    </message>
    <message>
        <source>Why this phase</source>
        <translation>Por qué esta fase</translation>
    </message>
    <message>
        <source>Tests at this visit</source>
        <translation>Pruebas en esta visita</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Visit {number}, {day}: proposed is {phase}. Rules version {rules}.</source>
        <translation>Visita {number}, {day}: se propone {phase}. Versión {rules} de las reglas.</translation>
    </message>
    <message>
        <source>Visit {number}, {day}: proposed is {phase}; decided is {decided}. Rules version {rules}.</source>
        <translation>Visita {number}, {day}: se propone {phase}; se decidió {decided}. Versión {rules} de las reglas.</translation>
    </message>
    <message>
        <source>Remarks: {flags}.</source>
        <translation>Observaciones: {flags}.</translation>
    </message>
    <message>
        <source>No remarks.</source>
        <translation>Sin observaciones.</translation>
    </message>
    <message>
        <source>{number} yes</source>
        <translation>{number} sí</translation>
    </message>
    <message>
        <source>Treatment: {treatment}</source>
        <translation>Tratamiento: {treatment}</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>Número de visita</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>column</comment>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Phase</source>
        <comment>column</comment>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Numb.</source>
        <comment>column</comment>
        <translation>Ador.</translation>
    </message>
    <message>
        <source>Felt to</source>
        <comment>column</comment>
        <translation>Se siente</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Remarks of the rules</source>
        <translation>Observaciones de las reglas</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Birth date: {text} is not a day that can be read in one way only. Type 1974-03-02 or Mar 2, 1974.</source>
        <translation>Fecha de nacimiento: {text} no es un día que se pueda leer de una sola manera. Escriba 1974-03-02 o 2 mar 1974.</translation>
    </message>
    <message>
        <source>The text is too long for this page and was shortened, as the page says. Make it shorter, or choose large print, which has room for all of it.</source>
        <translation>El texto es demasiado largo para esta página y se acortó, como dice la página. Hágalo más corto o elija letra grande, donde cabe entero.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>{text} is not a time of day. Type 10:15.</source>
        <translation>{text} no es una hora. Escriba 10:15.</translation>
    </message>
    <message>
        <source>The next visit lies in the past.</source>
        <translation>La próxima visita está en el pasado.</translation>
    </message>
    <message>
        <source>Text on this page</source>
        <translation>Texto de esta página</translation>
    </message>
    <message>
        <source>The clinic&apos;s usual text</source>
        <translation>El texto habitual de la clínica</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>Text on this page, as it prints</source>
        <translation>Texto de esta página, tal como se imprime</translation>
    </message>
    <message>
        <source>Write here what should stand on this page</source>
        <translation>Escriba aquí lo que debe figurar en esta página</translation>
    </message>
    <message>
        <source>&amp;Next visit</source>
        <translation>Próxima &amp;visita</translation>
    </message>
    <message>
        <source>Print the next visit</source>
        <translation>Imprimir la próxima visita</translation>
    </message>
    <message>
        <source>Day of the next visit</source>
        <translation>Día de la próxima visita</translation>
    </message>
    <message>
        <source>Time of the next visit, optional</source>
        <translation>Hora de la próxima visita, opcional</translation>
    </message>
    <message>
        <source>Type 2026-11-03, Nov 3, today or -7 (days ago); Up and Down go by a day</source>
        <translation>Escriba 2026-11-03, 3 nov, hoy o -7 (hace 7 días); Arriba y Abajo van de día en día</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendario (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>put over a change made elsewhere, after seeing both</source>
        <translation>puesta sobre un cambio hecho en otro lugar, tras ver ambas</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>No se abrió</translation>
    </message>
    <message>
        <source>The visit of {name} could not be kept as a draft.</source>
        <translation>La visita de {name} no se pudo guardar como borrador.</translation>
    </message>
    <message>
        <source>The clinic&apos;s settings cannot be read</source>
        <translation>No se puede leer la configuración de la clínica</translation>
    </message>
    <message>
        <source>Visit {number} of {name} saved</source>
        <translation>Visita {number} de {name} guardada</translation>
    </message>
    <message>
        <source>Visit {number} saved</source>
        <translation>Visita {number} guardada</translation>
    </message>
    <message>
        <source>disc-related</source>
        <translation>de origen discal</translation>
    </message>
    <message>
        <source>piriformis</source>
        <translation>piriforme</translation>
    </message>
    <message>
        <source>stenosis</source>
        <translation>estenosis</translation>
    </message>
    <message>
        <source>several drivers</source>
        <translation>varios orígenes</translation>
    </message>
    <message>
        <source>other driver</source>
        <translation>otro origen</translation>
    </message>
    <message>
        <source>Left sciatica</source>
        <translation>Ciática izquierda</translation>
    </message>
    <message>
        <source>Right sciatica</source>
        <translation>Ciática derecha</translation>
    </message>
    <message>
        <source>Sciatica of both legs</source>
        <translation>Ciática de ambas piernas</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>no course yet</source>
        <translation>aún sin curso</translation>
    </message>
    <message>
        <source>Course of this patient</source>
        <translation>Curso de este paciente</translation>
    </message>
    <message>
        <source>{age} y</source>
        <translation>{age} años</translation>
    </message>
    <message>
        <source>Sciatica, side not recorded</source>
        <translation>Ciática, lado sin registro</translation>
    </message>
    <message>
        <source>No course yet: a course holds the visits, the phases and the charts.</source>
        <translation>Aún sin curso: un curso reúne las visitas, las fases y las gráficas.</translation>
    </message>
    <message>
        <source>With this visit:</source>
        <translation>Con esta visita:</translation>
    </message>
    <message>
        <source>Charts and visits</source>
        <translation>Gráficos y visitas</translation>
    </message>
    <message>
        <source>Visits; Enter opens one to amend</source>
        <translation>Visitas; Intro abre una para corregirla</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Borrador guardado {time}</translation>
    </message>
    <message>
        <source>Draft kept until the program ends {time}</source>
        <translation>Borrador guardado hasta que se cierre el programa {time}</translation>
    </message>
    <message>
        <source>The draft holds what is not allowed yet: {why}</source>
        <translation>El borrador tiene algo que aún no se admite: {why}</translation>
    </message>
    <message>
        <source>This is stored, as it is: {text}</source>
        <translation>Esto está guardado, tal como es: {text}</translation>
    </message>
    <message>
        <source>The draft of this visit cannot be read. {why}</source>
        <translation>No se puede leer el borrador de esta visita. {why}</translation>
    </message>
    <message>
        <source>Draft of {when} not saved. The visit was changed since: look what differs.</source>
        <translation>Borrador del {when} sin guardar. La visita cambió desde entonces: vea qué difiere.</translation>
    </message>
    <message>
        <source>Draft of {when} not saved as a visit.</source>
        <translation>Borrador del {when} sin guardar.</translation>
    </message>
    <message>
        <source>Draft of {when} not saved as an amendment.</source>
        <translation>Corrección del {when} sin guardar.</translation>
    </message>
    <message>
        <source>Nothing differs from what is saved.</source>
        <translation>Nada difiere de lo guardado.</translation>
    </message>
    <message>
        <source>{number} red flags</source>
        <translation>{number} signos de alarma</translation>
    </message>
    <message>
        <source>cancer in the history, and a new sign of the nerves</source>
        <translation>antecedente de cáncer, y un signo nuevo de los nervios</translation>
    </message>
    <message>
        <source>the pain is in a second leg</source>
        <translation>hay dolor en la otra pierna</translation>
    </message>
    <message>
        <source>the pain reaches further than last visit</source>
        <translation>el dolor llega más lejos que antes</translation>
    </message>
    <message>
        <source>Save visit</source>
        <translation>Guardar visita</translation>
    </message>
    <message>
        <source>Why this visit is amended, optional</source>
        <translation>Por qué se corrige esta visita, opcional</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>History of this visit</source>
        <translation>Historial de esta visita</translation>
    </message>
    <message>
        <source>Before this visit is saved: what was done about the red flag, by whom, when? Until then it is kept as a draft.</source>
        <translation>Antes de guardar: ¿qué se hizo ante el signo de alarma, quién y cuándo? Hasta entonces queda como borrador.</translation>
    </message>
    <message>
        <source>Ask the red flags: N for none, Y for the items. Or save once more.</source>
        <translation>Pregunte los signos de alarma: N si ninguno, Y para la lista. O guarde otra vez.</translation>
    </message>
    <message>
        <source>Leg pain 0, pain {reaches}: which? Correct one of them; saving once more keeps both, and the reach is not used.</source>
        <translation>Dolor de pierna 0, pero el dolor {reaches}: ¿cuál es? Corrija uno; guardar otra vez conserva ambos y el alcance no se usa.</translation>
    </message>
    <message>
        <source>{count} Count again; saving once more keeps it so.</source>
        <translation>{count} Cuente otra vez; guardar de nuevo lo deja así.</translation>
    </message>
    <message>
        <source>This course ended on {day}. Save once more to add the visit to it, or begin a new course.</source>
        <translation>Este curso terminó el {day}. Guarde otra vez para añadirle la visita, o empiece un curso nuevo.</translation>
    </message>
    <message>
        <source>This visit is signed. Say why it is changed, then save.</source>
        <translation>Esta visita está firmada. Diga por qué se cambia y luego guarde.</translation>
    </message>
    <message>
        <source>Only a saved visit is signed: open one, or save what is typed first, then sign it.</source>
        <translation>Solo se firma una visita guardada: abra una, o guarde primero lo escrito y luego fírmela.</translation>
    </message>
    <message>
        <source>No visit of this course is saved yet; the history begins with the first.</source>
        <translation>Aún no hay ninguna visita guardada de este curso; el historial empieza con la primera.</translation>
    </message>
    <message>
        <source>Visit of {day} signed</source>
        <translation>Visita del {day} firmada</translation>
    </message>
    <message>
        <source>Visit of {day} struck out</source>
        <translation>Visita del {day} anulada</translation>
    </message>
    <message>
        <source>History of the visit of {day}</source>
        <translation>Historial de la visita del {day}</translation>
    </message>
    <message>
        <source>The visit is struck out: it no longer counts.</source>
        <translation>La visita está anulada: ya no cuenta.</translation>
    </message>
    <message>
        <source>The visit is part of the course.</source>
        <translation>La visita forma parte del curso.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s).</source>
        <translation>
            <numerusform>%n versión.</numerusform>
            <numerusform>%n versiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change of this visit</source>
        <translation>Todos los cambios de esta visita</translation>
    </message>
    <message>
        <source>Why restore it (optional)</source>
        <translation>Por qué recuperarla (opcional)</translation>
    </message>
    <message>
        <source>Why strike it out</source>
        <translation>Por qué anularla</translation>
    </message>
    <message>
        <source>&amp;Restore the visit</source>
        <translation>&amp;Recuperar la visita</translation>
    </message>
    <message>
        <source>&amp;Strike out the visit</source>
        <translation>&amp;Anular la visita</translation>
    </message>
    <message>
        <source>Visit {changed}</source>
        <translation>Visita {changed}</translation>
    </message>
    <message>
        <source>Pain in daily life, 0–10: lower is better</source>
        <translation>Dolor en la vida diaria, 0–10: menos es mejor</translation>
    </message>
    <message>
        <source>The patient&apos;s own activities, 0–10: higher is better</source>
        <translation>Actividades del paciente, 0–10: más es mejor</translation>
    </message>
    <message>
        <source>Totals of questionnaires, higher is worse</source>
        <translation>Totales de cuestionarios, más es peor</translation>
    </message>
    <message>
        <source>A flare since the last treatment</source>
        <translation>Un brote desde el último tratamiento</translation>
    </message>
    <message>
        <source>None yet: name them in the first assessment.</source>
        <translation>Ninguna aún: anótelas en la primera valoración.</translation>
    </message>
    <message>
        <source>{words} · due</source>
        <translation>{words} · pendiente</translation>
    </message>
    <message>
        <source>More about this visit</source>
        <translation>Más de esta visita</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Volver a la visita</translation>
    </message>
    <message>
        <source>{total}: day it was filled in; blank is this visit&apos;s</source>
        <translation>{total}: día en que se rellenó; en blanco es el de esta visita</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>{total}: version of the form</source>
        <translation>{total}: versión del formulario</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>Hours until the flare settled</source>
        <translation>Horas hasta que cedió el brote</translation>
    </message>
    <message>
        <source>Worst pain of the flare, 0–10</source>
        <translation>Peor dolor del brote, 0–10</translation>
    </message>
    <message>
        <source>ODI, 0–100 %</source>
        <translation>ODI, 0–100 %</translation>
    </message>
    <message>
        <source>Roland-Morris, 0–24</source>
        <translation>Roland-Morris, 0–24</translation>
    </message>
    <message>
        <source>Sciatica bothersomeness, total 0–24</source>
        <translation>Molestia por ciática (SBI), 0–24</translation>
    </message>
    <message>
        <source>STarT Back, total 0–9</source>
        <translation>STarT Back, total 0–9</translation>
    </message>
    <message>
        <source>a day, as 2026-11-03, Nov 3 or -7 (days ago), or blank</source>
        <translation>un día, como 2026-11-03, 3 nov o -7 (hace días), o en blanco</translation>
    </message>
    <message>
        <source>weakness stable</source>
        <translation>debilidad estable</translation>
    </message>
    <message>
        <source>weakness new</source>
        <translation>debilidad nueva</translation>
    </message>
    <message>
        <source>weakness worse</source>
        <translation>debilidad peor</translation>
    </message>
    <message>
        <source>Red flags and weakness</source>
        <translation>Signos de alarma y debilidad</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Dialogs</source>
        <translation>Diálogos</translation>
    </message>
    <message>
        <source>goes on to the next field</source>
        <translation>pasa al campo siguiente</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>empties the field and goes back</source>
        <translation>vacía el campo y vuelve al anterior</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>goes to the field of that letter</source>
        <translation>va al campo de esa letra</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+letra</translation>
    </message>
    <message>
        <source>sets the score and goes on</source>
        <translation>pone la puntuación y sigue</translation>
    </message>
    <message>
        <source>sets 10 and goes on</source>
        <translation>pone 10 y sigue</translation>
    </message>
    <message>
        <source>one less, one more</source>
        <translation>uno menos, uno más</translation>
    </message>
    <message>
        <source>sets the zone and goes on</source>
        <translation>pone la zona y sigue</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>pain, or tingling and numbness</source>
        <translation>dolor, u hormigueo y adormecim.</translation>
    </message>
    <message>
        <source>opens the items: Y, N or . each</source>
        <translation>abre los puntos: Y, N o . cada uno</translation>
    </message>
    <message>
        <source>Phase, needles out</source>
        <translation>Fase, agujas fuera</translation>
    </message>
    <message>
        <source>as many needles out as went in</source>
        <translation>tantas agujas fuera como se insertaron</translation>
    </message>
    <message>
        <source>goes to another panel</source>
        <translation>va a otro panel</translation>
    </message>
    <message>
        <source>closes; asks once if one typed</source>
        <translation>cierra; si se escribió, pregunta</translation>
    </message>
    <message>
        <source>better, same, flare</source>
        <translation>mejor, igual, brote</translation>
    </message>
    <message>
        <source>zone up, down; left, right leg</source>
        <translation>zona arriba, abajo; pierna izq., der.</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <source>asked, none</source>
        <translation>preguntado, ninguno</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>igual que antes</translation>
    </message>
    <message>
        <source>accepts the proposal</source>
        <translation>acepta la propuesta</translation>
    </message>
    <message>
        <source>decides a phase</source>
        <translation>decide una fase</translation>
    </message>
    <message>
        <source>offers the clinic&apos;s texts</source>
        <translation>ofrece los textos de la clínica</translation>
    </message>
    <message>
        <source>a day later, a day earlier</source>
        <translation>un día después, un día antes</translation>
    </message>
    <message>
        <source>a week later, a week earlier</source>
        <translation>una semana después, una semana antes</translation>
    </message>
    <message>
        <source>PgUp  PgDn</source>
        <translation>RePág  AvPág</translation>
    </message>
    <message>
        <source>opens the calendar</source>
        <translation>abre el calendario</translation>
    </message>
    <message>
        <source>goes along the visits</source>
        <translation>recorre las visitas</translation>
    </message>
    <message>
        <source>nearer, further, the whole course</source>
        <translation>cerca, lejos, el curso entero</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>guarda</translation>
    </message>
    <message>
        <source>items</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>Ask now: {reason}</source>
        <translation>Pregunte ahora: {reason}</translation>
    </message>
    <message>
        <source>{yes} yes, {no} no</source>
        <translation>{yes} sí, {no} no</translation>
    </message>
    <message>
        <source>both legs assessed</source>
        <translation>ambas piernas valoradas</translation>
    </message>
    <message>
        <source>The visit in the form is not saved yet.</source>
        <translation>La visita del formulario aún no está guardada.</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>answer</comment>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Same</source>
        <comment>answer</comment>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Flare</source>
        <comment>answer</comment>
        <translation>Brote</translation>
    </message>
    <message>
        <source>Since the last treatment: B for better, S for same, F for flare, a dot for not recorded.</source>
        <translation>Desde el último tratamiento: B mejor, S igual, F brote, un punto si no se anota.</translation>
    </message>
    <message>
        <source>&amp;Back pain</source>
        <translation>Dolor lum&amp;bar</translation>
    </message>
    <message>
        <source>&amp;Leg pain</source>
        <translation>Dolor pier&amp;na</translation>
    </message>
    <message numerus="yes">
        <source>How far down each leg, in the last %n day(s)</source>
        <translation>
            <numerusform>Hasta dónde llega en cada pierna, en el último %n día</numerusform>
            <numerusform>Hasta dónde llega en cada pierna, en los últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Tin&amp;gling</source>
        <translation>Hormi&amp;gueo</translation>
    </message>
    <message>
        <source>N&amp;umbness</source>
        <translation>Ador&amp;mecido</translation>
    </message>
    <message>
        <source>Sleep t&amp;rouble</source>
        <translation>Due&amp;rme mal</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>primera visita</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>note</comment>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message numerus="yes">
        <source>furthest, last %n day(s)</source>
        <translation>
            <numerusform>máx. en %n día</numerusform>
            <numerusform>máx. en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>P&amp;ain reaches</source>
        <translation>El do&amp;lor llega a</translation>
    </message>
    <message>
        <source>Pain: how far down the leg</source>
        <translation>Dolor: hasta dónde llega en la pierna</translation>
    </message>
    <message>
        <source>Tingling or numbness: how far down the leg</source>
        <translation>Hormigueo o adormecimiento: hasta dónde llega en la pierna</translation>
    </message>
    <message>
        <source>Choose how far tingling or numbness goes (Space in the drawing)</source>
        <translation>Elija hasta dónde llega el hormigueo o adormecimiento (Espacio en el dibujo)</translation>
    </message>
    <message>
        <source>No earlier treatment to repeat.</source>
        <translation>No hay tratamiento anterior que repetir.</translation>
    </message>
    <message>
        <source>visit {number} had no treatment</source>
        <translation>la visita {number} no tuvo tratamiento</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>More about the treatment</source>
        <translation>Más del tratamiento</translation>
    </message>
    <message>
        <source>Needles inserted</source>
        <translation>Agujas colocadas</translation>
    </message>
    <message>
        <source>stimulation</source>
        <comment>nothing chosen</comment>
        <translation>estimulación</translation>
    </message>
    <message>
        <source>copied from visit {number}</source>
        <translation>copiado de la visita {number}</translation>
    </message>
    <message>
        <source>More: flare, activities, questionnaires</source>
        <translation>Más: brote, actividades, cuestionarios</translation>
    </message>
    <message>
        <source>Flare hours, the patient&apos;s activities, questionnaire totals</source>
        <translation>Horas de brote, actividades del paciente, totales de cuestionarios</translation>
    </message>
    <message>
        <source>&amp;Copy chart…</source>
        <translation>&amp;Copiar gráfico…</translation>
    </message>
    <message>
        <source>&amp;Save chart…</source>
        <translation>&amp;Guardar gráfico…</translation>
    </message>
    <message>
        <source>Show as &amp;table…</source>
        <translation>Mostrar como &amp;tabla…</translation>
    </message>
    <message>
        <source>&amp;Whole course</source>
        <translation>Curso &amp;entero</translation>
    </message>
    <message>
        <source>Course in charts</source>
        <translation>Curso en gráficos</translation>
    </message>
    <message>
        <source>Loading the charts…</source>
        <translation>Cargando los gráficos…</translation>
    </message>
    <message>
        <source>no visit in this period</source>
        <translation>ninguna visita en este período</translation>
    </message>
    <message>
        <source>{first} to {last} (0 shows all)</source>
        <translation>{first} a {last} (0 muestra todo)</translation>
    </message>
    <message>
        <source>{now}, last {last}</source>
        <translation>{now}, antes {last}</translation>
    </message>
    <message>
        <source>Begin a new &amp;course…</source>
        <translation>Empe&amp;zar un curso nuevo…</translation>
    </message>
    <message>
        <source>Begin a new course</source>
        <translation>Empezar un curso nuevo</translation>
    </message>
    <message>
        <source>Note; a slash offers texts</source>
        <translation>Nota; una barra ofrece textos</translation>
    </message>
    <message>
        <source>Texts for the note</source>
        <translation>Textos para la nota</translation>
    </message>
    <message>
        <source>whole only</source>
        <translation>solo enteros</translation>
    </message>
    <message>
        <source>whole numbers only</source>
        <translation>solo números enteros</translation>
    </message>
    <message>
        <source>whole minutes only</source>
        <translation>solo minutos enteros</translation>
    </message>
    <message>
        <source>whole hours only</source>
        <translation>solo horas enteras</translation>
    </message>
    <message>
        <source>whole days only</source>
        <translation>solo días enteros</translation>
    </message>
    <message>
        <source>{words}, 0 to {most}</source>
        <translation>{words}, de 0 a {most}</translation>
    </message>
    <message>
        <source>last {value}</source>
        <translation>antes {value}</translation>
    </message>
    <message>
        <source>last {value} ({day})</source>
        <translation>antes {value} ({day})</translation>
    </message>
    <message>
        <source>Phase road</source>
        <translation>Camino de las fases</translation>
    </message>
    <message>
        <source>You are here: {number}, {phase}</source>
        <translation>Está aquí: {number}, {phase}</translation>
    </message>
    <message>
        <source>last</source>
        <comment>value of the visit before</comment>
        <translation>antes</translation>
    </message>
    <message>
        <source>digits set the left leg, {kind}</source>
        <translation>los dígitos fijan la pierna izquierda, {kind}</translation>
    </message>
    <message>
        <source>digits set the right leg, {kind}</source>
        <translation>los dígitos fijan la pierna derecha, {kind}</translation>
    </message>
    <message>
        <source>far from last visit, sure? Enter confirms</source>
        <translation>lejos de la última visita, ¿seguro? Intro confirma</translation>
    </message>
    <message>
        <source>pain</source>
        <comment>what reaches</comment>
        <translation>dolor</translation>
    </message>
    <message>
        <source>tingling or numbness</source>
        <comment>what reaches</comment>
        <translation>hormigueo o adormecimiento</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>leg</comment>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>leg</comment>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>left leg, {words}</source>
        <translation>pierna izquierda, {words}</translation>
    </message>
    <message>
        <source>right leg, {words}</source>
        <translation>pierna derecha, {words}</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>sin dolor</translation>
    </message>
    <message>
        <source>pain reaches low back</source>
        <translation>el dolor llega a la zona lumbar</translation>
    </message>
    <message>
        <source>pain reaches buttock</source>
        <translation>el dolor llega al glúteo</translation>
    </message>
    <message>
        <source>pain reaches thigh</source>
        <translation>el dolor llega al muslo</translation>
    </message>
    <message>
        <source>pain reaches calf</source>
        <translation>el dolor llega a la pantorrilla</translation>
    </message>
    <message>
        <source>pain reaches foot</source>
        <translation>el dolor llega al pie</translation>
    </message>
    <message>
        <source>no tingling or numbness</source>
        <translation>sin hormigueo ni adormecimiento</translation>
    </message>
    <message>
        <source>tingling or numbness reaches low back</source>
        <translation>el hormigueo o adormecimiento llega a la zona lumbar</translation>
    </message>
    <message>
        <source>tingling or numbness reaches buttock</source>
        <translation>el hormigueo o adormecimiento llega al glúteo</translation>
    </message>
    <message>
        <source>tingling or numbness reaches thigh</source>
        <translation>el hormigueo o adormecimiento llega al muslo</translation>
    </message>
    <message>
        <source>tingling or numbness reaches calf</source>
        <translation>el hormigueo o adormecimiento llega a la pantorrilla</translation>
    </message>
    <message>
        <source>tingling or numbness reaches foot</source>
        <translation>el hormigueo o adormecimiento llega al pie</translation>
    </message>
    <message>
        <source>{name}, 0 to 10</source>
        <translation>{name}, de 0 a 10</translation>
    </message>
    <message>
        <source>{last} to {now}, sure? Enter confirms</source>
        <translation>de {last} a {now}, ¿seguro? Intro confirma</translation>
    </message>
    <message>
        <source>Why: show the findings behind this phase</source>
        <translation>Por qué: mostrar los hallazgos de esta fase</translation>
    </message>
    <message>
        <source>Your decision of {day} lapsed: the proposal changed.</source>
        <translation>Su decisión del {day} dejó de valer: la propuesta cambió.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>lapsed: the proposal changed</source>
        <translation>sin efecto: la propuesta cambió</translation>
    </message>
    <message>
        <source>holds for its visit</source>
        <translation>vale para su visita</translation>
    </message>
    <message>
        <source>lapsed at {day}: the proposal changed</source>
        <translation>sin efecto desde el {day}: la propuesta cambió</translation>
    </message>
    <message>
        <source>until the decision of {day}</source>
        <translation>hasta la decisión del {day}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>proposed: {number}, {phase}</source>
        <translation>propuesta: {number}, {phase}</translation>
    </message>
    <message>
        <source>decided: {number}, {phase}</source>
        <translation>decidida: {number}, {phase}</translation>
    </message>
    <message>
        <source>Reason for deciding another phase</source>
        <translation>Motivo para decidir otra fase</translation>
    </message>
    <message>
        <source>accept the proposal</source>
        <translation>aceptar la propuesta</translation>
    </message>
    <message>
        <source>Enter or a click accepts the proposal; 1 to 4, or the right button, decides otherwise</source>
        <translation>Intro o un clic acepta la propuesta; de 1 a 4, o el botón derecho, decide otra cosa</translation>
    </message>
    <message>
        <source>No phase was decided by that digit: the keys only came here after the treatment. Space offers the phases, Enter accepts the proposal.</source>
        <translation>Ese dígito no decidió ninguna fase: aquí solo se llegó de paso, tras el tratamiento. Espacio ofrece las fases, Intro acepta la propuesta.</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Proposed phase</source>
        <translation>Fase propuesta</translation>
    </message>
    <message>
        <source>Decided · reason needed</source>
        <translation>Decidido · falta el motivo</translation>
    </message>
    <message>
        <source>Decided: {reason}</source>
        <translation>Decidido: {reason}</translation>
    </message>
    <message>
        <source>Why {phase}, not {proposed}?</source>
        <translation>¿Por qué {phase} y no {proposed}?</translation>
    </message>
    <message>
        <source>no proposal</source>
        <translation>sin propuesta</translation>
    </message>
    <message>
        <source>proposed: {number}</source>
        <translation>propuesta: {number}</translation>
    </message>
    <message>
        <source>decided before: {number}</source>
        <translation>decidido antes: {number}</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>points</comment>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Buttock</source>
        <comment>points</comment>
        <translation>Glúteo</translation>
    </message>
    <message>
        <source>Leg</source>
        <comment>points</comment>
        <translation>Pierna</translation>
    </message>
    <message>
        <source>Foot, hand</source>
        <comment>points</comment>
        <translation>Pie, mano</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>answer</comment>
        <translation>Izquierdo</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>answer</comment>
        <translation>Derecho</translation>
    </message>
    <message>
        <source>Both</source>
        <comment>answer</comment>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Side of the points pressed below</source>
        <translation>Lado de los puntos que se pulsan abajo</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Insert group…</source>
        <translation>Grupo…</translation>
    </message>
    <message>
        <source>Own groups of points; choosing one inserts it</source>
        <translation>Grupos propios de puntos; al elegir uno se inserta</translation>
    </message>
    <message>
        <source>Name for the present points as a group</source>
        <translation>Nombre para estos puntos como grupo</translation>
    </message>
    <message>
        <source>Keep as group</source>
        <translation>Guardar grupo</translation>
    </message>
    <message>
        <source>Keep the present points as a group</source>
        <translation>Guardar estos puntos como grupo</translation>
    </message>
    <message>
        <source>Points as codes, for example GB30; BL40:both</source>
        <translation>Puntos como códigos, por ejemplo GB30; BL40:ambos</translation>
    </message>
    <message>
        <source>GB30; BL40:both     = as last time</source>
        <translation>GB30; BL40:ambos     = igual que antes</translation>
    </message>
    <message>
        <source>Points that fit</source>
        <translation>Puntos que coinciden</translation>
    </message>
    <message>
        <source>Moxa used</source>
        <translation>Moxa usada</translation>
    </message>
    <message>
        <source>Cupping used</source>
        <translation>Ventosas usadas</translation>
    </message>
    <message>
        <source>Gua sha used</source>
        <translation>Gua sha usado</translation>
    </message>
    <message>
        <source>Tuina used</source>
        <translation>Tuina usado</translation>
    </message>
    <message>
        <source>Heat used</source>
        <translation>Calor usado</translation>
    </message>
    <message>
        <source>Click or Space: used, not used, not recorded (Y  N  .)</source>
        <translation>Clic o Espacio: usada, no usada, sin registro (Y  N  .)</translation>
    </message>
    <message>
        <source>Stimulation by hand</source>
        <translation>Estimulación manual</translation>
    </message>
    <message>
        <source>Electro</source>
        <translation>Electro</translation>
    </message>
    <message>
        <source>Electroacupuncture pairs</source>
        <translation>Pares de electroacupuntura</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>pares</translation>
    </message>
    <message>
        <source>Electroacupuncture frequency, Hz</source>
        <translation>Frecuencia de electroacupuntura, Hz</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Electroacupuncture minutes</source>
        <translation>Minutos de electroacupuntura</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fórmula</translation>
    </message>
    <message>
        <source>formula</source>
        <comment>of herbs</comment>
        <translation>fórmula</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>form</source>
        <comment>of herbs</comment>
        <translation>forma</translation>
    </message>
    <message>
        <source>days</source>
        <comment>of herbs</comment>
        <translation>días</translation>
    </message>
    <message>
        <source>Leg pain now</source>
        <translation>Dolor ahora</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Reach now</source>
        <translation>Llega ahora</translation>
    </message>
    <message>
        <source>after –</source>
        <translation>después –</translation>
    </message>
    <message>
        <source>In the session</source>
        <translation>En la sesión</translation>
    </message>
    <message>
        <source>Adverse</source>
        <translation>Adversos</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Próxima vez</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Needle, mm</source>
        <translation>Aguja, mm</translation>
    </message>
    <message>
        <source>Needles taken out</source>
        <translation>Agujas retiradas</translation>
    </message>
    <message>
        <source>out</source>
        <comment>needles</comment>
        <translation>fuera</translation>
    </message>
    <message>
        <source>Insertion sets: needles x minutes, as in {example}</source>
        <translation>Series de inserción: agujas x minutos, como en {example}</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>long</source>
        <comment>needle</comment>
        <translation>largo</translation>
    </message>
    <message>
        <source>deep</source>
        <comment>needle</comment>
        <translation>prof.</translation>
    </message>
    <message>
        <source>dose</source>
        <comment>of herbs</comment>
        <translation>dosis</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>Veces al día</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Leg pain before needling</source>
        <translation>Dolor de pierna antes de las agujas</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>Leg pain after needling</source>
        <translation>Dolor de pierna después de las agujas</translation>
    </message>
    <message>
        <source>Pain reach before needling</source>
        <translation>Alcance del dolor antes de las agujas</translation>
    </message>
    <message>
        <source>before –</source>
        <translation>antes –</translation>
    </message>
    <message>
        <source>Pain reach after needling</source>
        <translation>Alcance del dolor después de las agujas</translation>
    </message>
    <message>
        <source>{field}: calendar</source>
        <translation>{field}: calendario</translation>
    </message>
    <message>
        <source>Pick a day in a calendar</source>
        <translation>Elija un día en un calendario</translation>
    </message>
    <message>
        <source>Digits for {field}</source>
        <translation>Cifras para {field}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{where}: {value} is not allowed; allowed is {allowed}</source>
        <translation>{where}: {value} no se admite; se admite {allowed}</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}, or blank</source>
        <translation>un número entero de {low} a {high}, o en blanco</translation>
    </message>
    <message>
        <source>a whole number, or blank</source>
        <translation>un número entero, o vacío</translation>
    </message>
    <message>
        <source>a number above 0, or blank</source>
        <translation>un número mayor que 0, o en blanco</translation>
    </message>
    <message>
        <source>The logo is no PNG, JPEG or SVG picture. Nothing was saved. Choose another file.</source>
        <translation>El logotipo no es una imagen PNG, JPEG ni SVG. No se guardó nada. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The logo has {bytes} bytes; allowed are {most} (1 MB). Nothing was saved. Choose a smaller picture.</source>
        <translation>El logotipo tiene {bytes} bytes; se admiten {most} (1 MB). No se guardó nada. Elija una imagen más pequeña.</translation>
    </message>
    <message>
        <source>a point such as GB30:left, GV3:midline, EX-B2 L4:both or ASHI right buttock:right</source>
        <translation>un punto como GB30:left, GV3:midline, EX-B2 L4:both o ASHI glúteo derecho:right</translation>
    </message>
    <message>
        <source>{code} with :left, :right or :both</source>
        <translation>{code} con :left, :right o :both</translation>
    </message>
    <message>
        <source>snippet name</source>
        <translation>nombre del texto</translation>
    </message>
    <message>
        <source>snippet text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>sheet text name</source>
        <translation>nombre del texto para la hoja</translation>
    </message>
    <message>
        <source>sheet text</source>
        <translation>texto para la hoja</translation>
    </message>
    <message>
        <source>group name</source>
        <translation>nombre del grupo</translation>
    </message>
    <message>
        <source>one point at least</source>
        <translation>al menos un punto</translation>
    </message>
    <message>
        <source>with words</source>
        <translation>con palabras</translation>
    </message>
    <message>
        <source>written as in {example}</source>
        <translation>escrito como en {example}</translation>
    </message>
    <message>
        <source>at most the needle&apos;s {length} mm</source>
        <translation>como máximo los {length} mm de la aguja</translation>
    </message>
    <message>
        <source>none or stable when the red flags are all no</source>
        <translation>ninguna o estable cuando todos los signos de alarma son no</translation>
    </message>
    <message>
        <source>yes when a date or name is given</source>
        <translation>sí cuando se da una fecha o un nombre</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Nothing was changed; choose another folder or name.</source>
        <translation>No se puede escribir {file} ({why}). No se cambió nada; elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>This visit was changed elsewhere while it was open here. Your change was not saved and the other one was kept. Open the visit again to see it, then amend it.</source>
        <translation>Esta visita se cambió en otro lugar mientras estaba abierta aquí. Su cambio no se guardó y se conservó el otro. Abra la visita de nuevo para verlo y luego corríjala.</translation>
    </message>
    <message>
        <source>This patient, course or visit is no longer in the database: it was replaced or removed elsewhere. Nothing was saved; what was typed stays in the form. Note it down, then close the program and open it again.</source>
        <translation>Este paciente, curso o visita ya no está en la base de datos: se reemplazó o se quitó en otro lugar. No se guardó nada; lo escrito sigue en el formulario. Anótelo, cierre el programa y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>The database {address} cannot be reached: {why}. Check its address, and that the server runs.</source>
        <translation>No se puede llegar a la base de datos {address}: {why}. Revise su dirección y que el servidor funcione.</translation>
    </message>
    <message>
        <source>No copy could be put beside {file} ({why}). Nothing was changed. Free some space, then try again.</source>
        <translation>No se pudo dejar una copia junto a {file} ({why}). No se cambió nada. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{text} is no address of a database.</source>
        <translation>{text} no es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>it was changed since it was made</source>
        <translation>se modificó después de hacerse</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it cannot be brought up to date</source>
        <translation>no se puede actualizar</translation>
    </message>
    <message>
        <source>{file} is empty; it holds no clinic.</source>
        <translation>{file} está vacío; no contiene ninguna clínica.</translation>
    </message>
    <message>
        <source>it does not hold what it was made of</source>
        <translation>no contiene aquello de lo que se hizo</translation>
    </message>
    <message>
        <source>{file} is not encrypted, and the clinic is. Nothing was restored. Choose a backup made since.</source>
        <translation>{file} no está cifrado y la clínica sí. No se restauró nada. Elija una copia hecha después.</translation>
    </message>
    <message>
        <source>a row of {table} names a row of {parent} that is not there</source>
        <translation>una fila de {table} nombra una fila de {parent} que no existe</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program. It was left as it is. Install the newer version to open it.</source>
        <translation>Una versión más nueva de este programa escribió {file}. Se dejó como está. Instale la versión más nueva para abrirlo.</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>la base de datos</translation>
    </message>
    <message>
        <source>The clinic&apos;s database {file} cannot be opened ({why}). Check that its folder exists and may be written.</source>
        <translation>No se puede abrir la base de datos de la clínica {file} ({why}). Revise que su carpeta exista y se pueda escribir.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database {file} cannot be opened: it is no file but a folder, a device or a pipe. Nothing was changed.</source>
        <translation>No se puede abrir la base de datos de la clínica {file}: no es un archivo sino una carpeta, un dispositivo o una tubería. No se cambió nada.</translation>
    </message>
    <message>
        <source>{file}: This file is a database of another program. It was left as it is.</source>
        <translation>{file}: Este archivo es una base de datos de otro programa. Se dejó como está.</translation>
    </message>
    <message>
        <source>{file} is open in the program. Nothing was changed. Close the program first, then try again.</source>
        <translation>{file} está abierto en el programa. No se cambió nada. Cierre primero el programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the clinic&apos;s database. Nothing was changed. Close the other program or wait a moment, then try again.</source>
        <translation>Otro programa está usando la base de datos de la clínica. No se cambió nada. Cierre el otro programa o espere un momento e intente de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved before is intact; this change was not saved. Free some space, then save again.</source>
        <translation>El disco está lleno. Todo lo guardado antes está intacto; este cambio no se guardó. Libere espacio y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database may only be read here, not written. Nothing was changed. Check the permissions of the file and its folder.</source>
        <translation>Aquí la base de datos de la clínica solo se puede leer, no escribir. No se cambió nada. Revise los permisos del archivo y de su carpeta.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database cannot be opened. Check that its folder exists and may be read.</source>
        <translation>No se puede abrir la base de datos de la clínica. Revise que su carpeta exista y se pueda leer.</translation>
    </message>
    <message>
        <source>This file is not a database of this program, or it is encrypted and its key file (its name with .keys) is not beside it. It was left as it is.</source>
        <translation>Este archivo no es una base de datos de este programa, o está cifrado y falta a su lado el archivo de claves (su nombre con .keys). Se dejó como está.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is damaged. Nothing was changed. Keep a copy of the file and restore the last backup.</source>
        <translation>La base de datos de la clínica está dañada. No se cambió nada. Guarde una copia del archivo y restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>This visit was struck out. Nothing was saved. Restore it first, then amend it.</source>
        <translation>Esta visita está anulada. No se guardó nada. Recupérela primero y luego corríjala.</translation>
    </message>
    <message>
        <source>This visit is signed. Nothing was saved. Say why it is amended, then save it again.</source>
        <translation>Esta visita está firmada. No se guardó nada. Diga por qué se enmienda y vuelva a guardarla.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). Nothing was changed.</source>
        <translation>No se puede escribir {file} ({why}). No se cambió nada.</translation>
    </message>
    <message>
        <source>“{title}”, kept on {day}, is damaged: its checksum is not that of the page that was handed out. It is not opened. A backup may still hold it; a new page can be printed.</source>
        <translation>«{title}», guardada el {day}, está dañada: su suma de control no es la de la página que se entregó. No se abre. Una copia de seguridad puede tenerla todavía; se puede imprimir una página nueva.</translation>
    </message>
    <message>
        <source>{file} is already there. Nothing was copied. Try again in a second.</source>
        <translation>{file} ya existe. No se copió nada. Intente de nuevo en un segundo.</translation>
    </message>
    <message>
        <source>{file} holds no patient, and the clinic does. Nothing was restored.</source>
        <translation>{file} no contiene ningún paciente y la clínica sí. No se restauró nada.</translation>
    </message>
    <message>
        <source>its disk is full</source>
        <translation>su disco está lleno</translation>
    </message>
    <message>
        <source>{file}: there is no such file. Nothing was restored.</source>
        <translation>{file}: ese archivo no existe. No se restauró nada.</translation>
    </message>
    <message>
        <source>{file} is the database in use. Nothing was restored.</source>
        <translation>{file} es la base de datos en uso. No se restauró nada.</translation>
    </message>
    <message>
        <source>{file} is damaged ({faults}). Nothing was restored. Choose another backup.</source>
        <translation>{file} está dañado ({faults}). No se restauró nada. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is on a server: back it up with the server&apos;s own tools.</source>
        <translation>La base de datos de la clínica está en un servidor: haga la copia con las herramientas del servidor.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}). Nothing was copied. Choose another folder.</source>
        <translation>No se puede escribir en {folder} ({why}). No se copió nada. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The backup could not be verified and was removed; the clinic&apos;s database was not touched. Check the disk of the backup folder, then try again.</source>
        <translation>La copia de seguridad no se pudo verificar y se eliminó; la base de datos de la clínica no se tocó. Revise el disco de la carpeta de copias e intente de nuevo.</translation>
    </message>
    <message>
        <source>{choices} or blank</source>
        <translation>{choices} o en blanco</translation>
    </message>
    <message>
        <source>a day that exists, written YYYY-MM-DD</source>
        <translation>un día que exista, escrito AAAA-MM-DD</translation>
    </message>
    <message>
        <source>0 to 5, or {names}, or blank</source>
        <translation>0 a 5, o {names}, o en blanco</translation>
    </message>
    <message>
        <source>a time of day, written HH:MM</source>
        <translation>una hora del día, escrita HH:MM</translation>
    </message>
    <message>
        <source>visits, first day and last day, as {example}, at most {most}, joined by &apos;;&apos;</source>
        <translation>visitas, primer día y último día, como {example}, como máximo {most}, unidos por «;»</translation>
    </message>
    <message>
        <source>yes, no or blank</source>
        <translation>yes, no o en blanco</translation>
    </message>
    <message>
        <source>none, or items joined by &apos;;&apos;: {items}, or blank</source>
        <translation>none, o elementos unidos por &apos;;&apos;: {items}, o en blanco</translation>
    </message>
    <message>
        <source>{allowed}, joined by &apos;;&apos; ({seen} is not)</source>
        <translation>{allowed}, unidos por &apos;;&apos; ({seen} no lo es)</translation>
    </message>
    <message>
        <source>needles and minutes joined by &apos;;&apos;, as in {example} (at most {needles} needles, {minutes} min)</source>
        <translation>agujas y minutos unidos por &apos;;&apos;, como en {example} (como máximo {needles} agujas, {minutes} min)</translation>
    </message>
    <message>
        <source>{kinds}, each with :{severities} and :words where known, joined by &apos;;&apos;, or blank</source>
        <translation>{kinds}, cada uno con :{severities} y :palabras si se conocen, unidos por &apos;;&apos;, o en blanco</translation>
    </message>
    <message>
        <source>line {line}: patient {id} is new and needs a family_name or a given_name</source>
        <translation>línea {line}: el paciente {id} es nuevo y necesita un family_name o un given_name</translation>
    </message>
    <message>
        <source>Nothing was imported. Course {number} of patient {id} would have more than {most} activities of the patient&apos;s own.</source>
        <translation>No se importó nada. El curso {number} del paciente {id} tendría más de {most} actividades propias.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fallo</numerusform>
            <numerusform>%n fallos</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {faults}; nothing was read.</source>
        <translation>{file}: {faults}; no se leyó nada.</translation>
    </message>
    <message>
        <source>{file}: the file cannot be read ({why}).</source>
        <translation>{file}: el archivo no se puede leer ({why}).</translation>
    </message>
    <message>
        <source>is blank; it is needed</source>
        <translation>está en blanco; es necesario</translation>
    </message>
    <message>
        <source>line {line}: same course and date as line {earlier}; the later row amends it</source>
        <translation>línea {line}: mismo curso y fecha que la línea {earlier}; la fila posterior la corrige</translation>
    </message>
    <message>
        <source>at most {most} activities in a course</source>
        <translation>como mucho {most} actividades en un curso</translation>
    </message>
    <message>
        <source>line {line}, {column}: differs from an earlier row; the later holds</source>
        <translation>línea {line}, {column}: difiere de una fila anterior; vale la posterior</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n celda</numerusform>
            <numerusform>%n celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {count} cells, as many as the header has</source>
        <translation>{count} celdas como máximo, tantas como tiene el encabezado</translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation>texto UTF-8</translation>
    </message>
    <message>
        <source>the file is empty; a header row with {names} is needed</source>
        <translation>el archivo está vacío; hace falta una fila de encabezado con {names}</translation>
    </message>
    <message>
        <source>a CSV file in UTF-8: save it as &quot;CSV UTF-8&quot;</source>
        <translation>un archivo CSV en UTF-8: guárdelo como «CSV UTF-8»</translation>
    </message>
    <message>
        <source>the column is given twice; each may stand once</source>
        <translation>la columna aparece dos veces; cada una puede estar una vez</translation>
    </message>
    <message>
        <source>the column is missing; it is needed</source>
        <translation>falta la columna; es necesaria</translation>
    </message>
    <message>
        <source>columns left alone: {names}</source>
        <translation>columnas no usadas: {names}</translation>
    </message>
    <message>
        <source>an Excel workbook or another packed file</source>
        <translation>un libro de Excel u otro archivo comprimido</translation>
    </message>
    <message>
        <source>an old Excel workbook</source>
        <translation>un libro de Excel antiguo</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>un PDF</translation>
    </message>
    <message>
        <source>text in UTF-16, which Excel calls Unicode text</source>
        <translation>texto en UTF-16, que Excel llama texto Unicode</translation>
    </message>
    <message>
        <source>{why}; a quoted cell must end with its quote</source>
        <translation>{why}; una celda entre comillas debe cerrar con sus comillas</translation>
    </message>
    <message>
        <source>Nothing was imported. The visit of patient {id} on {day} is there already, and what the file says contradicts it: {why}</source>
        <translation>No se importó nada. La visita del paciente {id} del {day} ya existe, y lo que dice el archivo la contradice: {why}</translation>
    </message>
    <message>
        <source>{field}: the sign {sign} is not allowed; allowed is {allowed}.</source>
        <translation>{field}: el signo {sign} no se admite; se admite {allowed}.</translation>
    </message>
    <message>
        <source>The id {id} already belongs to another patient. Nothing was saved. Choose another id, or find that patient.</source>
        <translation>El ID {id} ya es de otro paciente. No se guardó nada. Elija otro ID o busque a ese paciente.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Nothing was saved. Choose another file.</source>
        <translation>No se puede leer {file} ({why}). No se guardó nada. Elija otro archivo.</translation>
    </message>
    <message>
        <source>This visit was struck out. It was not signed. Restore it first, then sign it.</source>
        <translation>Esta visita fue tachada. No se firmó. Restáurela primero y luego fírmela.</translation>
    </message>
    <message>
        <source>This visit was changed elsewhere while it was open here. It was not signed. Open it again to see what it says, then sign it.</source>
        <translation>Esta visita se cambió en otro lugar mientras estaba abierta aquí. No se firmó. Ábrala de nuevo para ver qué dice y luego fírmela.</translation>
    </message>
    <message>
        <source>Striking a visit out needs a reason. Nothing was changed. Say why, then again.</source>
        <translation>Anular una visita requiere un motivo. No se cambió nada. Diga por qué e intente de nuevo.</translation>
    </message>
    <message>
        <source>This visit is already struck out. Nothing was changed.</source>
        <translation>Esta visita ya está anulada. No se cambió nada.</translation>
    </message>
    <message>
        <source>This visit is not struck out. Nothing was changed.</source>
        <translation>Esta visita no está anulada. No se cambió nada.</translation>
    </message>
    <message>
        <source>No action is recorded for this visit. Nothing was changed. Record what was done first, then resolve it.</source>
        <translation>No hay ninguna medida registrada para esta visita. No se cambió nada. Registre primero lo que se hizo y luego resuélvalo.</translation>
    </message>
    <message>
        <source>Resolving a red flag needs a note. Nothing was changed.</source>
        <translation>Resolver un signo de alarma requiere una nota. No se cambió nada.</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} No se cambió nada.</translation>
    </message>
    <message>
        <source>This course already has a visit on {day}. Nothing was saved. Open that visit and amend it.</source>
        <translation>Este curso ya tiene una visita del {day}. No se guardó nada. Abra esa visita y corríjala.</translation>
    </message>
    <message>
        <source>Not saved yet. Escape once more drops what was typed.</source>
        <translation>Aún sin guardar. Otra vez Escape descarta lo escrito.</translation>
    </message>
    <message>
        <source>The printer could not be started. Nothing was printed.</source>
        <translation>No se pudo iniciar la impresora. No se imprimió nada.</translation>
    </message>
    <message>
        <source>Begin with the first patient</source>
        <translation>Empiece con el primer paciente</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>día {number}</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importación</translation>
    </message>
    <message>
        <source>Patient {id}</source>
        <translation>Paciente {id}</translation>
    </message>
    <message>
        <source>A red flag raised on {day} cannot be resolved before.</source>
        <translation>Un signo de alarma del {day} no puede quedar resuelto antes.</translation>
    </message>
    <message>
        <source>A course with its first visit on {day} cannot end before.</source>
        <translation>Un curso cuya primera visita fue el {day} no puede terminar antes.</translation>
    </message>
    <message>
        <source>Born on {born}, after the first visit on {visit}?</source>
        <translation>¿Nacimiento {born}, después de la primera visita del {visit}?</translation>
    </message>
    <message>
        <source>A visit on {visit}, before the birth on {born}?</source>
        <translation>¿Una visita el {visit}, antes de nacer el {born}?</translation>
    </message>
    <message>
        <source>Began on {onset}, after the first visit on {visit}?</source>
        <translation>¿Empezó el {onset}, después de la primera visita, del {visit}?</translation>
    </message>
    <message>
        <source>{day} cannot be meant; the earliest is {earliest}.</source>
        <translation>{day} no puede ser; lo más temprano es {earliest}.</translation>
    </message>
    <message>
        <source>{day} lies in the future.</source>
        <translation>El {day} está en el futuro.</translation>
    </message>
    <message>
        <source>Names are hidden. Show this patient&apos;s details?</source>
        <translation>Los nombres están ocultos. ¿Mostrar los datos de este paciente?</translation>
    </message>
    <message>
        <source>S&amp;how them</source>
        <translation>&amp;Mostrarlos</translation>
    </message>
    <message>
        <source>Show this patient&apos;s details</source>
        <translation>Mostrar los datos de este paciente</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Teclas y qué hacen</translation>
    </message>
    <message>
        <source>No typeface of this computer knows {characters}: an empty box would print. Write it in words.</source>
        <translation>Ningún tipo de letra de este equipo tiene {characters}: se imprimiría un recuadro vacío. Escríbalo con palabras.</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of this language, as its speakers write it</comment>
        <translation>Español</translation>
    </message>
    <message>
        <source>{phase}: left on {day}</source>
        <translation>{phase}: se dejó el {day}</translation>
    </message>
    <message>
        <source>this visit</source>
        <translation>esta visita</translation>
    </message>
    <message>
        <source>Calm.</source>
        <comment>phase, shortened</comment>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Impr.</source>
        <comment>phase, shortened</comment>
        <translation>Mej.</translation>
    </message>
    <message>
        <source>Nerve</source>
        <comment>phase, shortened</comment>
        <translation>Recup.</translation>
    </message>
    <message>
        <source>Prev.</source>
        <comment>phase, shortened</comment>
        <translation>Prev.</translation>
    </message>
    <message>
        <source>visit</source>
        <comment>axis</comment>
        <translation>visita</translation>
    </message>
    <message>
        <source>Click or Enter opens and closes its panel</source>
        <translation>Con clic o Intro se abre y se cierra su panel</translation>
    </message>
    <message>
        <source>no spread now</source>
        <comment>row</comment>
        <translation>ya no se extiende</translation>
    </message>
    <message>
        <source>in the back only</source>
        <comment>row</comment>
        <translation>solo en la espalda</translation>
    </message>
    <message>
        <source>nearer the back</source>
        <comment>row</comment>
        <translation>hacia la espalda</translation>
    </message>
    <message>
        <source>not in the leg</source>
        <comment>row</comment>
        <translation>no en la pierna</translation>
    </message>
    <message>
        <source>too early</source>
        <comment>row</comment>
        <translation>demasiado pronto</translation>
    </message>
    <message>
        <source>no start known</source>
        <comment>row</comment>
        <translation>sin dato inicial</translation>
    </message>
    <message>
        <source>about the same</source>
        <comment>row</comment>
        <translation>casi igual</translation>
    </message>
    <message>
        <source>further down</source>
        <comment>row</comment>
        <translation>más abajo</translation>
    </message>
    <message>
        <source>new in the leg</source>
        <comment>row</comment>
        <translation>nuevo en la pierna</translation>
    </message>
    <message>
        <source>Left leg</source>
        <comment>row</comment>
        <translation>Pierna izquierda</translation>
    </message>
    <message>
        <source>Right leg</source>
        <comment>row</comment>
        <translation>Pierna derecha</translation>
    </message>
    <message>
        <source>Pain reaches</source>
        <comment>row</comment>
        <translation>El dolor llega a</translation>
    </message>
    <message>
        <source>not clear</source>
        <comment>row</comment>
        <translation>no quedó claro</translation>
    </message>
    <message>
        <source>none</source>
        <comment>reach</comment>
        <translation>sin dolor</translation>
    </message>
    <message>
        <source>From your third visit on, this page shows your scores as a chart.</source>
        <translation>Desde su tercera visita, esta hoja muestra sus puntuaciones en una gráfica.</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>E&amp;mergency number</source>
        <translation>Número de e&amp;mergencias</translation>
    </message>
    <message>
        <source>worst</source>
        <comment>scale</comment>
        <translation>peor</translation>
    </message>
    <message>
        <source>none</source>
        <comment>scale</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>below this line: {words}</source>
        <translation>por debajo de esta línea: {words}</translation>
    </message>
    <message>
        <source>line: {much} better</source>
        <translation>línea: {much} mejor</translation>
    </message>
    <message>
        <source>Leg and low back pain</source>
        <translation>Dolor de pierna y lumbar</translation>
    </message>
    <message>
        <source>Low back pain</source>
        <translation>Dolor lumbar</translation>
    </message>
    <message>
        <source>number of flares</source>
        <translation>número de brotes</translation>
    </message>
    <message>
        <source>number of flares, or event</source>
        <translation>número de brotes, o suceso</translation>
    </message>
    <message>
        <source>dotted: not asked in between</source>
        <translation>punteado: no se preguntó</translation>
    </message>
    <message>
        <source>Dark shows how far down you felt pain.</source>
        <translation>Lo oscuro muestra hasta dónde sintió dolor.</translation>
    </message>
    <message>
        <source>Stripes show tingling or numbness.</source>
        <translation>Las rayas muestran hormigueo o adormecimiento.</translation>
    </message>
    <message>
        <source>How far tingling or numbness reaches</source>
        <translation>Hasta dónde llega el hormigueo o adormecimiento</translation>
    </message>
    <message>
        <source>0 = none, 10 = worst you can imagine</source>
        <translation>0 = nada, 10 = lo peor que imagina</translation>
    </message>
    <message>
        <source>left</source>
        <comment>figure</comment>
        <translation>izq.</translation>
    </message>
    <message>
        <source>right</source>
        <comment>figure</comment>
        <translation>der.</translation>
    </message>
    <message>
        <source>First asked</source>
        <comment>band</comment>
        <translation>Primera vez</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>band</comment>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>At the start</source>
        <comment>band</comment>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>Last asked</source>
        <comment>band</comment>
        <translation>Último dato</translation>
    </message>
    <message>
        <source>start</source>
        <comment>band</comment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>now</source>
        <comment>band</comment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Go to the emergency room or call {number} if any of these is new.</source>
        <translation>Vaya a la sala de emergencias (urgencias) o llame al {number} si algo de esto es nuevo.</translation>
    </message>
    <message>
        <source>You cannot pass urine, it is hard to start, or you cannot feel it.</source>
        <translation>No puede orinar, le cuesta empezar o no siente la orina.</translation>
    </message>
    <message>
        <source>You leak urine or stool.</source>
        <translation>Se le escapa la orina o las heces.</translation>
    </message>
    <message>
        <source>You go numb or tingle between your legs or around your back passage.</source>
        <translation>Se le duerme o le hormiguea la zona entre las piernas o alrededor del ano.</translation>
    </message>
    <message>
        <source>Sex feels numb.</source>
        <translation>Siente dormidos los genitales.</translation>
    </message>
    <message>
        <source>Pain, numbness or weakness comes into both legs.</source>
        <translation>El dolor, el adormecimiento o la debilidad le pasa a las dos piernas.</translation>
    </message>
    <message>
        <source>A leg or foot gets weak.</source>
        <translation>Una pierna o un pie pierde fuerza.</translation>
    </message>
    <message>
        <source>You have a fever with bad back pain.</source>
        <translation>Tiene fiebre con mucho dolor de espalda.</translation>
    </message>
    <message>
        <source>Course report</source>
        <translation>Informe del curso</translation>
    </message>
    <message>
        <source>Course report, for colleagues</source>
        <translation>Informe del curso, para colegas</translation>
    </message>
    <message>
        <source>Tng</source>
        <comment>column</comment>
        <translation>Hor.</translation>
    </message>
    <message>
        <source>Nmb</source>
        <comment>column</comment>
        <translation>Ado.</translation>
    </message>
    <message>
        <source>Sit</source>
        <comment>column</comment>
        <translation>Sent.</translation>
    </message>
    <message>
        <source>Walk</source>
        <comment>column</comment>
        <translation>Cam.</translation>
    </message>
    <message>
        <source>Slp</source>
        <comment>column</comment>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Pain on average</source>
        <translation>Dolor, en promedio</translation>
    </message>
    <message>
        <source>Takes the joy out of things</source>
        <translation>Quita las ganas de disfrutar</translation>
    </message>
    <message>
        <source>Gets in the way of the day</source>
        <translation>Estorba en el día a día</translation>
    </message>
    <message>
        <source>Pain in daily life</source>
        <translation>Dolor en la vida diaria</translation>
    </message>
    <message>
        <source>pain in daily life</source>
        <translation>dolor en la vida diaria</translation>
    </message>
    <message>
        <source>daily life</source>
        <comment>legend</comment>
        <translation>vida diaria</translation>
    </message>
    <message>
        <source>own activities</source>
        <translation>actividades propias</translation>
    </message>
    <message>
        <source>activities</source>
        <comment>legend</comment>
        <translation>actividades</translation>
    </message>
    <message>
        <source>lower, higher is better</source>
        <translation>menos, más es mejor</translation>
    </message>
    <message>
        <source>Sitting, walking, min</source>
        <translation>Sentado, caminar, min</translation>
    </message>
    <message>
        <source>The phases are the clinic&apos;s tracking convention: not a diagnosis, not triage. A dash is not recorded, never 0. Nothing here shows that treatment caused a change.</source>
        <translation>Las fases son la convención de seguimiento de la clínica: ni diagnóstico ni triaje. Un guion es no registrado, nunca 0. Nada de esto muestra que el tratamiento causara un cambio.</translation>
    </message>
    <message>
        <source>course {number}</source>
        <translation>curso {number}</translation>
    </message>
    <message>
        <source>{drivers}, presumed</source>
        <translation>{drivers}, presunto</translation>
    </message>
    <message>
        <source>planned: {plan}</source>
        <translation>plan: {plan}</translation>
    </message>
    <message>
        <source>Side, driver</source>
        <translation>Lado, causa</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>{phase}, since {day} (decided by {name}).</source>
        <translation>{phase}, desde el {day} (decidido por {name}).</translation>
    </message>
    <message>
        <source>{phase}, since {day} (proposed and accepted).</source>
        <translation>{phase}, desde el {day} (propuesta y aceptada).</translation>
    </message>
    <message>
        <source>{phase}, since {day} (proposed).</source>
        <translation>{phase}, desde el {day} (propuesta).</translation>
    </message>
    <message>
        <source>Red flags asked at {count} of {every} visits, none positive.</source>
        <translation>Signos de alarma preguntados en {count} de {every} visitas, ninguno positivo.</translation>
    </message>
    <message>
        <source>Red flags asked at {count} of {every} visits.</source>
        <translation>Signos de alarma preguntados en {count} de {every} visitas.</translation>
    </message>
    <message>
        <source>Positive at {visits}: {items}.</source>
        <translation>Positivas en {visits}: {items}.</translation>
    </message>
    <message>
        <source>Leg weakness not asked.</source>
        <translation>Debilidad de la pierna no preguntada.</translation>
    </message>
    <message>
        <source>No leg weakness.</source>
        <translation>Sin debilidad de la pierna.</translation>
    </message>
    <message>
        <source>Leg weakness: {words} ({day}).</source>
        <translation>Debilidad de la pierna: {words} ({day}).</translation>
    </message>
    <message>
        <source>No flare.</source>
        <translation>Sin brotes.</translation>
    </message>
    <message numerus="yes">
        <source>%n flare(s)</source>
        <translation>
            <numerusform>%n brote</numerusform>
            <numerusform>%n brotes</numerusform>
        </translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«{note}»</translation>
    </message>
    <message>
        <source>Treatment, at every visit unless named</source>
        <translation>Tratamiento, en todas las visitas salvo las nombradas</translation>
    </message>
    <message>
        <source>Also recorded</source>
        <translation>También registrado</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>{words} (lapsed: the proposal changed)</source>
        <translation>{words} (caducada: la propuesta cambió)</translation>
    </message>
    <message>
        <source>accepted by {name}</source>
        <translation>aceptada por {name}</translation>
    </message>
    <message>
        <source>accepted by {name} on {day}</source>
        <translation>aceptada por {name} el {day}</translation>
    </message>
    <message>
        <source>decided by {name} on {day}: {reason} (proposed: {phase}, rules {rules})</source>
        <translation>decidida por {name} el {day}: {reason} (propuesta: {phase}, reglas {rules})</translation>
    </message>
    <message>
        <source>Controlled: at most {controlled}. Settled: at most {settled}; prevention after {days}.</source>
        <translation>Controlado: hasta {controlled}. Síntomas mínimos: hasta {settled}; prevención tras {days}.</translation>
    </message>
    <message>
        <source>visit of {day}, {when} by {name}: {changes}</source>
        <translation>visita del {day}, {when} por {name}: {changes}</translation>
    </message>
    <message>
        <source>{change} (why: {reason})</source>
        <translation>{change} (motivo: {reason})</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>none</source>
        <comment>zone of two</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>low back</source>
        <comment>zone of two</comment>
        <translation>lumbar</translation>
    </message>
    <message>
        <source>buttock</source>
        <comment>zone of two</comment>
        <translation>glúteo</translation>
    </message>
    <message>
        <source>thigh</source>
        <comment>zone of two</comment>
        <translation>muslo</translation>
    </message>
    <message>
        <source>calf</source>
        <comment>zone of two</comment>
        <translation>pantor.</translation>
    </message>
    <message>
        <source>foot</source>
        <comment>zone of two</comment>
        <translation>pie</translation>
    </message>
    <message>
        <source>Reach</source>
        <comment>column</comment>
        <translation>Llega</translation>
    </message>
    <message>
        <source>Phase, and why it changed</source>
        <translation>Fase, y por qué cambió</translation>
    </message>
    <message>
        <source>none recorded at {visits}</source>
        <translation>ninguno registrado en {visits}</translation>
    </message>
    <message>
        <source>yes: {items}</source>
        <translation>sí: {items}</translation>
    </message>
    <message>
        <source>all others no</source>
        <translation>las demás no</translation>
    </message>
    <message>
        <source>no: {items}</source>
        <translation>no: {items}</translation>
    </message>
    <message>
        <source>proposed {number}</source>
        <translation>propuesta {number}</translation>
    </message>
    <message>
        <source>stays {number}</source>
        <translation>sigue en {number}</translation>
    </message>
    <message>
        <source>decided, proposed {number}: {reason}</source>
        <translation>decidida, propuesta {number}: {reason}</translation>
    </message>
    <message>
        <source>at two visits</source>
        <translation>en dos visitas</translation>
    </message>
    <message numerus="yes">
        <source>settled %n day(s)</source>
        <translation>
            <numerusform>%n día con síntomas mínimos</numerusform>
            <numerusform>%n días con síntomas mínimos</numerusform>
        </translation>
    </message>
    <message>
        <source>controlled twice</source>
        <translation>controlado dos veces</translation>
    </message>
    <message numerus="yes">
        <source>visit(s) {numbers}</source>
        <translation>
            <numerusform>visita {numbers}</numerusform>
            <numerusform>visitas {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>not at {visits}</source>
        <translation>no en {visits}</translation>
    </message>
    <message>
        <source>new since the last visit</source>
        <comment>weakness</comment>
        <translation>nueva desde la última visita</translation>
    </message>
    <message>
        <source>worse since the last visit</source>
        <comment>weakness</comment>
        <translation>peor desde la última visita</translation>
    </message>
    <message>
        <source>Same-day assessment, please</source>
        <translation>Se ruega valoración hoy mismo</translation>
    </message>
    <message>
        <source>Review, please</source>
        <translation>Se ruega valoración</translation>
    </message>
    <message numerus="yes">
        <source>{asked}: {item}, and %n more</source>
        <translation>
            <numerusform>{asked}: {item}, y %n más</numerusform>
            <numerusform>{asked}: {item}, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{flag} (new on {day})</source>
        <translation>{flag} (nuevo el {day})</translation>
    </message>
    <message>
        <source>Answered no: {items}.</source>
        <translation>Respondido que no: {items}.</translation>
    </message>
    <message>
        <source>Not asked: {items}.</source>
        <translation>No preguntado: {items}.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s), since {day}</source>
        <translation>
            <numerusform>%n visita, desde el {day}</numerusform>
            <numerusform>%n visitas, desde el {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Last, {day}</source>
        <translation>Última, {day}</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Last findings</source>
        <translation>Últimos hallazgos</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Hecho hasta ahora</translation>
    </message>
    <message>
        <source>To:</source>
        <comment>letter</comment>
        <translation>Para:</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Por qué ahora</translation>
    </message>
    <message>
        <source>{day}, time: {blank}</source>
        <translation>{day}, hora: {blank}</translation>
    </message>
    <message>
        <source>a line to write on</source>
        <translation>una línea para escribir a mano</translation>
    </message>
    <message>
        <source>Do not rely on this program to rule it out.</source>
        <translation>No se fíe de este programa para descartarla.</translation>
    </message>
    <message>
        <source>the emergency number of your country</source>
        <translation>el número de emergencias de su país</translation>
    </message>
    <message>
        <source>Possible emergency</source>
        <translation>Posible emergencia</translation>
    </message>
    <message>
        <source>Medical review</source>
        <translation>Revisión médica</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>The number was called now</source>
        <translation>Se ha llamado al número ahora</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamado</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>Imprimir la carta</translation>
    </message>
    <message>
        <source>goes with the patient</source>
        <translation>va con el paciente</translation>
    </message>
    <message>
        <source>Print the referral letter</source>
        <translation>Imprimir la carta de derivación</translation>
    </message>
    <message>
        <source>time and your name are kept</source>
        <translation>se guardan la hora y su nombre</translation>
    </message>
    <message>
        <source>Note what was done</source>
        <translation>Anotar qué se hizo</translation>
    </message>
    <message>
        <source>Dots: last visit, {day}</source>
        <translation>Puntos: última visita, {day}</translation>
    </message>
    <message>
        <source>Changing visit</source>
        <translation>Cambiar visita</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Leave the visit as it is saved</source>
        <translation>Dejar la visita como está guardada</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>None</source>
        <comment>red flags</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Ask…</source>
        <comment>red flags</comment>
        <translation>Ver…</translation>
    </message>
    <message>
        <source>{now} · was: {before}</source>
        <translation>{now} · era: {before}</translation>
    </message>
    <message>
        <source>Red flags: new or worse?</source>
        <translation>Alarma: ¿nuevo o peor?</translation>
    </message>
    <message>
        <source>S&amp;its</source>
        <translation>&amp;Sentado</translation>
    </message>
    <message>
        <source>Wal&amp;ks</source>
        <translation>&amp;Camina</translation>
    </message>
    <message>
        <source>Since the&amp;n</source>
        <translation>Evol&amp;ución</translation>
    </message>
    <message>
        <source>Needles taken out: = for as many as went in, blank for not counted</source>
        <translation>Agujas retiradas: = si son tantas como se insertaron, en blanco si no se contaron</translation>
    </message>
    <message>
        <source>= out</source>
        <comment>needles</comment>
        <translation>= fuera</translation>
    </message>
    <message>
        <source>Treat&amp;ment</source>
        <translation>&amp;Tratamiento</translation>
    </message>
    <message>
        <source>As last time  =</source>
        <translation>Como la última vez  =</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Como la última vez</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>⚠ unusual…</source>
        <comment>treatment</comment>
        <translation>⚠ inusual…</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>treatment</comment>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>Unusual: {warnings}</source>
        <translation>Inusual: {warnings}</translation>
    </message>
    <message>
        <source>/ inserts one of your texts</source>
        <translation>/ inserta uno de sus textos</translation>
    </message>
    <message>
        <source>whole needles only</source>
        <translation>solo agujas enteras</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit in a field</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit in a field</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit in a field</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>needles</source>
        <comment>unit in a field</comment>
        <translation>agujas</translation>
    </message>
    <message>
        <source>as last visit</source>
        <translation>como la última visita</translation>
    </message>
    <message>
        <source>was</source>
        <comment>the value that is saved</comment>
        <translation>era</translation>
    </message>
    <message>
        <source>{last} → {now}, sure? Enter</source>
        <translation>{last} → {now}, ¿seguro? ↵</translation>
    </message>
    <message>
        <source>{now}, sure?</source>
        <translation>{now}, ¿seguro?</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>era {value}</translation>
    </message>
    <message>
        <source>Accepted phase</source>
        <translation>Fase aceptada</translation>
    </message>
    <message>
        <source>Answered yes today</source>
        <translation>Respondido sí hoy</translation>
    </message>
    <message>
        <source>Change answers</source>
        <translation>Cambiar respuestas</translation>
    </message>
    <message>
        <source>Change the answers about the red flags</source>
        <translation>Cambiar las respuestas sobre los signos de alarma</translation>
    </message>
    <message>
        <source>Answered or recorded today</source>
        <translation>Respondido o registrado hoy</translation>
    </message>
    <message>
        <source>Since when: {item}</source>
        <translation>Desde cuándo: {item}</translation>
    </message>
    <message>
        <source>since when?</source>
        <translation>¿desde cuándo?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Molestia</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Nothing was imported: {faults} in {file}</source>
        <translation>No se importó nada: {faults} en {file}</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Ancho</translation>
    </message>
    <message>
        <source>P&amp;age</source>
        <translation>Pági&amp;na</translation>
    </message>
    <message>
        <source>No clinic name yet.</source>
        <translation>Aún no hay nombre de la clínica.</translation>
    </message>
    <message>
        <source>Addre&amp;ssee</source>
        <translation>De&amp;stinatario</translation>
    </message>
    <message>
        <source>Add &amp;it…</source>
        <translation>Añadir&amp;lo…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>letter: red flag</source>
        <translation>carta: signo de alarma</translation>
    </message>
    <message>
        <source>sheet</source>
        <comment>a page for the patient</comment>
        <translation>hoja</translation>
    </message>
    <message>
        <source>Letterhead as it prints</source>
        <translation>Membrete tal como se imprime</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Pages and languages</source>
        <translation>Páginas e idiomas</translation>
    </message>
    <message>
        <source>Language of the &amp;screen</source>
        <translation>Idioma de la p&amp;antalla</translation>
    </message>
    <message>
        <source>&amp;Restore the visit…</source>
        <translation>&amp;Recuperar la visita…</translation>
    </message>
    <message>
        <source>&amp;Strike out…</source>
        <translation>&amp;Anular…</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>Look around in a sample &amp;clinic</source>
        <translation>Mirar una &amp;clínica de ejemplo</translation>
    </message>
    <message>
        <source>Add a patient and begin the course, or bring visits in from a file. To look around first, open a sample clinic: it is thrown away when it is closed.</source>
        <translation>Añada un paciente y empiece el curso, o traiga visitas de un archivo. Para mirar primero, abra una clínica de ejemplo: se desecha al cerrarla.</translation>
    </message>
    <message>
        <source>The sample clinic is opening in a window of its own.</source>
        <translation>La clínica de ejemplo se está abriendo en su propia ventana.</translation>
    </message>
    <message>
        <source>&amp;Encrypt the clinic…</source>
        <translation>&amp;Cifrar la clínica…</translation>
    </message>
    <message>
        <source>The sample clinic could not be opened.</source>
        <translation>No se pudo abrir la clínica de ejemplo.</translation>
    </message>
    <message>
        <source>Encrypt the clinic first: without it, whoever takes this computer can read every record. It takes a minute, and the Tools menu has it later too.</source>
        <translation>Cifre primero la clínica: si no, quien se lleve este equipo puede leer todas las historias. Se hace en un minuto, y más tarde está también en el menú Herramientas.</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>column</comment>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>column</comment>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Found</source>
        <comment>column</comment>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>column</comment>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Correct the file and import it again.</source>
        <translation>Corrija el archivo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;Copiar la lista</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>New visit all the same</source>
        <translation>Nueva visita de todos modos</translation>
    </message>
    <message>
        <source>This course is ended.</source>
        <translation>Este curso está terminado.</translation>
    </message>
    <message>
        <source>Red flag</source>
        <comment>list</comment>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Check strength</source>
        <comment>list</comment>
        <translation>Revisar fuerza</translation>
    </message>
    <message>
        <source>Reassess</source>
        <comment>list</comment>
        <translation>Reevaluar</translation>
    </message>
    <message>
        <source>Review due</source>
        <comment>list</comment>
        <translation>Revisión pendiente</translation>
    </message>
    <message>
        <source>Flare</source>
        <comment>list</comment>
        <translation>Brote</translation>
    </message>
    <message>
        <source>Long gap</source>
        <comment>list</comment>
        <translation>Pausa larga</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>list</comment>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requieren atención</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>Vistos hoy</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Cannot be read at the moment</source>
        <translation>No se puede leer en este momento</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>formerly {ids}</source>
        <translation>antes {ids}</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Nadie encontrado con «{text}».</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Nadie encontrado.</translation>
    </message>
    <message>
        <source>New patient…</source>
        <translation>Nuevo paciente…</translation>
    </message>
    <message>
        <source>New patient “{text}”…</source>
        <translation>Nuevo paciente «{text}»…</translation>
    </message>
    <message>
        <source>Show or hide which red flags they are</source>
        <translation>Mostrar u ocultar qué signos de alarma son</translation>
    </message>
    <message>
        <source>Medical review, not resolved</source>
        <translation>Revisión médica, sin resolver</translation>
    </message>
    <message>
        <source>no backup yet · make one</source>
        <translation>aún sin copia de seguridad · hacer una</translation>
    </message>
    <message>
        <source>Felt to: {reach}</source>
        <translation>Se siente hasta: {reach}</translation>
    </message>
    <message>
        <source>Red flags: {answers}</source>
        <translation>Signos de alarma: {answers}</translation>
    </message>
    <message>
        <source>Remark</source>
        <comment>column</comment>
        <translation>Obs.</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Terminado el {day}</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now.</source>
        <translation>Aún no hay ninguna copia de seguridad. Haga una ahora.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Comparing… {percent} %</source>
        <translation>Comparando… {percent} %</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Copiando la base de datos</translation>
    </message>
    <message>
        <source>Verified backup: {file}</source>
        <translation>Copia de seguridad verificada: {file}</translation>
    </message>
    <message>
        <source>It holds {patients} and {visits}.</source>
        <translation>Contiene {patients} y {visits}.</translation>
    </message>
    <message>
        <source>The clinic becomes what it was on {when}. What it is now is copied first, and “Undo the last restore” brings it back.</source>
        <translation>La clínica vuelve a ser lo que era el {when}. Antes se copia lo que es ahora, y «Deshacer la última restauración» lo recupera.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>The clinic is what it was on {when}.</source>
        <translation>La clínica es lo que era el {when}.</translation>
    </message>
    <message>
        <source>Nobody would be left</source>
        <translation>No quedaría nadie</translation>
    </message>
    <message>
        <source>&amp;Restore it all the same</source>
        <translation>&amp;Restaurarla de todos modos</translation>
    </message>
    <message>
        <source>{task}…</source>
        <translation>{task}…</translation>
    </message>
    <message>
        <source>The screen has no room for anything larger ({percent} %).</source>
        <translation>En la pantalla no cabe nada más grande ({percent} %).</translation>
    </message>
    <message>
        <source>Nothing is smaller than this ({percent} %).</source>
        <translation>No hay nada más pequeño ({percent} %).</translation>
    </message>
    <message numerus="yes">
        <source>{day} · {acuteness}, %n week(s) at visit {number}</source>
        <translation>
            <numerusform>{day} · {acuteness}, %n semana en visita {number}</numerusform>
            <numerusform>{day} · {acuteness}, %n semanas en visita {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the summary of %n course(s) differed from the visits, made anew</source>
        <translation>
            <numerusform>el resumen de %n curso no coincidía con las visitas y se rehízo</numerusform>
            <numerusform>los resúmenes de %n cursos no coincidían con las visitas y se rehicieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the place of %n patient(s) in the list was wrong, made anew</source>
        <translation>
            <numerusform>el lugar de %n paciente en la lista era incorrecto y se rehízo</numerusform>
            <numerusform>el lugar de %n pacientes en la lista era incorrecto y se rehízo</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading all courses by the present rules</source>
        <translation>Se leen todos los cursos con las reglas actuales</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>{changes} to the saved visit: show them</source>
        <translation>{changes} en la visita guardada: mostrarlos</translation>
    </message>
    <message>
        <source>What was written anew does not hold what the database holds, and was removed. Nothing was changed. Check the disk, then try again.</source>
        <translation>Lo que se escribió de nuevo no contiene lo mismo que la base de datos y se eliminó. No se cambió nada. Revise el disco e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This passphrase does not open the clinic&apos;s database. Try again.</source>
        <translation>Esta frase de acceso no abre la base de datos de la clínica. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key file was changed by something other than this program. Restore it from a backup.</source>
        <translation>Algo distinto de este programa cambió el archivo de claves de la clínica. Recupérelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>A name is not empty and has {count} letters at most.</source>
        <translation>Un nombre no está vacío y tiene como máximo {count} letras.</translation>
    </message>
    <message>
        <source>{count} people at most may open a clinic.</source>
        <translation>Como máximo {count} personas pueden abrir una clínica.</translation>
    </message>
    <message>
        <source>Somebody must be able to open the clinic. Add a person first.</source>
        <translation>Alguien tiene que poder abrir la clínica. Añada antes a otra persona.</translation>
    </message>
    <message>
        <source>The clinic is encrypted and its key file {file} cannot be read ({why}). Put it back beside the database; every backup has one.</source>
        <translation>La clínica está cifrada y su archivo de claves {file} no se puede leer ({why}). Vuelva a ponerlo junto a la base de datos; cada copia de seguridad tiene uno.</translation>
    </message>
    <message>
        <source>The key file is damaged or not of this program. Restore it from a backup.</source>
        <translation>El archivo de claves está dañado o no es de este programa. Recupérelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of the program.</source>
        <translation>El archivo de claves lo escribió una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>A passphrase has {count} letters or more. Three or four words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Una frase de acceso tiene {count} letras o más. Tres o cuatro palabras sin relación entre sí se recuerdan con facilidad y son difíciles de adivinar.</translation>
    </message>
    <message>
        <source>This passphrase is guessed too easily. Choose another one.</source>
        <translation>Esta frase de acceso es demasiado fácil de adivinar. Elija otra.</translation>
    </message>
    <message>
        <source>The clinic is not encrypted.</source>
        <translation>La clínica no está cifrada.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is on a server: encrypt the server&apos;s own disk.</source>
        <translation>La base de datos de la clínica está en un servidor: cifre el disco del propio servidor.</translation>
    </message>
    <message>
        <source>The clinic is locked</source>
        <translation>La clínica está bloqueada</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Quién está</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>La frase de acceso otra vez</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Mostrar lo escrito</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de acceso</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Otra vez</translation>
    </message>
    <message>
        <source>Archives (*.zip);;All files (*)</source>
        <translation>Paquetes (*.zip);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The archive is encrypted, the clinic made of it is not: whoever uses this computer can read it. Tools ▸ Encryption and people… encrypts it.</source>
        <translation>El paquete está cifrado; la clínica hecha de él no: quien use este equipo puede leerla. Herramientas ▸ Cifrado y personas… la cifra.</translation>
    </message>
    <message>
        <source>clinic.zip</source>
        <translation>clinica.zip</translation>
    </message>
    <message>
        <source>patient.zip</source>
        <translation>paciente.zip</translation>
    </message>
    <message>
        <source>Restore from one file</source>
        <translation>Restaurar desde un archivo</translation>
    </message>
    <message>
        <source>Everything in one file</source>
        <translation>Todo en un archivo</translation>
    </message>
    <message>
        <source>The file holds the record with its whole history, every page that was handed out, tables, and a page for any browser. Others can read it without this program: without a passphrase, anybody who has it.</source>
        <translation>El archivo contiene el registro con todo su historial, cada página entregada, tablas y una página para cualquier navegador. Otros pueden leerlo sin este programa: sin frase de acceso, cualquiera que lo tenga.</translation>
    </message>
    <message>
        <source>With&amp;out a passphrase</source>
        <translation>&amp;Sin frase de acceso</translation>
    </message>
    <message>
        <source>With a &amp;passphrase</source>
        <translation>&amp;Con frase de acceso</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>Escribiendo el paquete</translation>
    </message>
    <message>
        <source>Passphrase of the archive</source>
        <translation>Frase de acceso del paquete</translation>
    </message>
    <message>
        <source>It opens this file alone. Whoever loses it cannot read the file any more.</source>
        <translation>Abre solo este archivo. Quien la pierda ya no podrá leer el archivo.</translation>
    </message>
    <message>
        <source>Type the passphrase once more.</source>
        <translation>Escriba la frase de acceso otra vez.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Las dos no son iguales. Escríbala otra vez.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>This clinic holds patients, texts or settings: nothing is restored over them. The archive can become a new clinic in a file of its own.</source>
        <translation>Esta clínica contiene pacientes, textos o ajustes: no se restaura nada encima. El paquete puede convertirse en una clínica nueva en un archivo propio.</translation>
    </message>
    <message>
        <source>&amp;Choose a new file…</source>
        <translation>&amp;Elegir un archivo nuevo…</translation>
    </message>
    <message>
        <source>Clinics (*.sqlite3)</source>
        <translation>Clínicas (*.sqlite3)</translation>
    </message>
    <message>
        <source>{path} was written and read back: {patients}, {visits}, {pages}.</source>
        <translation>{path} se escribió y se volvió a leer: {patients}, {visits}, {pages}.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept page(s)</source>
        <translation>
            <numerusform>%n página guardada</numerusform>
            <numerusform>%n páginas guardadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) typed and not saved yet left out.</source>
        <translation>
            <numerusform>Quedó fuera %n visita escrita y aún no guardada.</numerusform>
            <numerusform>Quedaron fuera %n visitas escritas y aún no guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{patients} and {visits} were restored.</source>
        <translation>Se restauraron {patients} y {visits}.</translation>
    </message>
    <message>
        <source>{patients} and {visits} were restored into {file}. “tracker --database {file}” opens it.</source>
        <translation>Se restauraron {patients} y {visits} en {file}. «tracker --database {file}» lo abre.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keychain</source>
        <translation>Abrir con el llavero de este equipo</translation>
    </message>
    <message>
        <source>Forgotten? Type the recovery key from the printed sheet in its place.</source>
        <translation>¿La ha olvidado? Escriba en su lugar la clave de recuperación de la hoja impresa.</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation>Espere {seconds} s</translation>
    </message>
    <message>
        <source>The clinic&apos;s database {file} was deleted or moved away while it was open here. Nothing more is written; what you typed stays in the form. Everything saved before is still held by this window: do not close it before it was put back or saved to another file.</source>
        <translation>La base de datos de la clínica {file} se borró o se movió mientras estaba abierta aquí. No se escribe nada más; lo que ha escrito sigue en el formulario. Esta ventana todavía conserva todo lo guardado antes: no la cierre hasta haberlo devuelto a su sitio o guardado en otro archivo.</translation>
    </message>
    <message>
        <source>Another file was put in place of the clinic&apos;s database {file} while it was open here. Nothing is written into that file; what you typed stays in the form. Everything saved before is still held by this window: do not close it before it was saved to another file.</source>
        <translation>Se puso otro archivo en el lugar de la base de datos de la clínica {file} mientras estaba abierta aquí. No se escribe nada en ese archivo; lo que ha escrito sigue en el formulario. Esta ventana todavía conserva todo lo guardado antes: no la cierre hasta haberlo guardado en otro archivo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database {file} was written over by another program while it was open here. Nothing more is read from it or written to it; what you typed stays in the form: note it down. Then close the program, look at the file, and restore the last backup if it is not the right one. What was saved last and not yet in the file is kept beside it.</source>
        <translation>Otro programa sobrescribió la base de datos de la clínica {file} mientras estaba abierta aquí. Ya no se lee ni se escribe nada en ella; lo que ha escrito sigue en el formulario: anótelo. Después cierre el programa, mire el archivo y restaure la última copia si no es el correcto. Lo último que se guardó y aún no estaba en el archivo se conserva a su lado.</translation>
    </message>
    <message>
        <source>Something stored cannot be read: {rows}. It was left as it is and nothing was changed; everything else goes on working. A backup may hold it whole; “tracker check” lists all there is, and “tracker check --set-aside FILE.json” writes such rows to a file and takes them out.</source>
        <translation>Algo guardado no se puede leer: {rows}. Se dejó como está y no se cambió nada; todo lo demás sigue funcionando. Puede que una copia lo tenga entero; «tracker check» enumera todo lo que hay, y «tracker check --set-aside FILE.json» escribe esas filas en un archivo y las retira.</translation>
    </message>
    <message>
        <source>{table}, row {row}, {column}: {value} (allowed {allowed})</source>
        <translation>{table}, fila {row}, {column}: {value} (se admite {allowed})</translation>
    </message>
    <message>
        <source>patient {id}, {row}</source>
        <translation>paciente {id}, {row}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>The newest good copy is {file}.</source>
        <translation>La copia buena más reciente es {file}.</translation>
    </message>
    <message>
        <source>No good copy of it lies beside it.</source>
        <translation>No hay ninguna copia buena a su lado.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database {file} is not there, or it is empty, though there was a clinic on this computer. No new one was begun. {newest}</source>
        <translation>La base de datos de la clínica {file} no está, o está vacía, aunque en este equipo había una clínica. No se empezó ninguna nueva. {newest}</translation>
    </message>
    <message>
        <source>{file} is there again. Nothing was put over it. Open it once more.</source>
        <translation>{file} está de nuevo en su sitio. No se puso nada encima. Ábralo otra vez.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is on a server: nothing was set aside.</source>
        <translation>La base de datos de la clínica está en un servidor: no se apartó nada.</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was set aside; choose another name.</source>
        <translation>{file} ya existe. No se apartó nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>The database was written over</source>
        <translation>Se sobrescribió la base de datos</translation>
    </message>
    <message>
        <source>The database is gone</source>
        <translation>La base de datos ya no está</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Devolverla a su sitio</translation>
    </message>
    <message>
        <source>Not put back</source>
        <translation>No se devolvió a su sitio</translation>
    </message>
    <message>
        <source>{file} is back, with everything that was saved. Go on as before.</source>
        <translation>{file} está de nuevo en su sitio, con todo lo guardado. Siga como antes.</translation>
    </message>
    <message>
        <source>The database is not the one that was opened</source>
        <translation>La base de datos no es la que se abrió</translation>
    </message>
    <message>
        <source>{what}

Everything that was saved was written to {file} just now. Note down what is typed, close the program, and look which file is the right one; “tracker restore” puts a file in its place.</source>
        <translation>{what}

Todo lo guardado se acaba de escribir en {file}. Anote lo que está escrito, cierre el programa y mire qué archivo es el correcto; «tracker restore» pone un archivo en su lugar.</translation>
    </message>
    <message>
        <source>&amp;Look for the file…</source>
        <translation>&amp;Buscar el archivo…</translation>
    </message>
    <message>
        <source>&amp;Begin a new clinic</source>
        <translation>&amp;Empezar una clínica nueva</translation>
    </message>
    <message>
        <source>&amp;Restore that copy</source>
        <translation>&amp;Restaurar esa copia</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is not there</source>
        <translation>La base de datos de la clínica no está</translation>
    </message>
    <message>
        <source>Databases ({ending});;All files (*)</source>
        <translation>Bases de datos ({ending});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Look for the clinic&apos;s database</source>
        <translation>Buscar la base de datos de la clínica</translation>
    </message>
    <message>
        <source>{file} is encrypted. Type the passphrase of somebody who could open the clinic when the copy was made, or the recovery key from the printed sheet.</source>
        <translation>{file} está cifrada. Escriba la frase de acceso de alguien que podía abrir la clínica cuando se hizo la copia, o la clave de recuperación de la hoja impresa.</translation>
    </message>
    <message>
        <source>The copy is encrypted</source>
        <translation>La copia está cifrada</translation>
    </message>
    <message>
        <source>{file}, which proves the backup beside it, is damaged. Nothing was restored. Choose another backup; or take this file away, then the backup is checked without it.</source>
        <translation>{file}, que da fe de la copia que está a su lado, está dañado. No se restauró nada. Elija otra copia, o quite este archivo y la copia se comprobará sin él.</translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <translation>falta {part}</translation>
    </message>
    <message>
        <source>{part} does not belong there</source>
        <translation>{part} no debería estar ahí</translation>
    </message>
    <message>
        <source>{part} is not as it should be</source>
        <translation>{part} no es como debería ser</translation>
    </message>
    <message>
        <source>One last backup</source>
        <translation>Una última copia de seguridad</translation>
    </message>
    <message>
        <source>What changed is copied, then the program closes.</source>
        <translation>Se copia lo que cambió y luego el programa se cierra.</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Progreso de la copia de seguridad</translation>
    </message>
    <message>
        <source>Close &amp;without it</source>
        <translation>Cerrar &amp;sin ella</translation>
    </message>
    <message>
        <source>Folders and hours of the backups</source>
        <translation>Carpetas y horas de las copias</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Segunda carpeta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message numerus="yes">
        <source>at the latest %n hour(s) after a change</source>
        <translation>
            <numerusform>a más tardar %n hora después de un cambio</numerusform>
            <numerusform>a más tardar %n horas después de un cambio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>después de %n día</numerusform>
            <numerusform>después de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Con qué frecuencia</translation>
    </message>
    <message>
        <source>Called old</source>
        <translation>Se llama antigua</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;Second folder</source>
        <translation>&amp;Segunda carpeta</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>Con qué &amp;frecuencia</translation>
    </message>
    <message>
        <source>Called &amp;old</source>
        <translation>Se llama &amp;antigua</translation>
    </message>
    <message>
        <source>On this computer. The second folder may be a USB disk: while it is not plugged in, nothing is missed; it gets its backup as soon as it is there.</source>
        <translation>En este equipo. La segunda carpeta puede ser un disco USB: mientras no esté conectado no se pierde nada; recibirá su copia en cuanto esté.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>Choose another folder, or none.</source>
        <translation>Elija otra carpeta, o ninguna.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Elegir: {field}</translation>
    </message>
    <message>
        <source>line {number} of the log of access is missing</source>
        <translation>falta la línea {number} del registro de accesos</translation>
    </message>
    <message>
        <source>line {number} of the log of access was altered, or stands in another&apos;s place</source>
        <translation>la línea {number} del registro de accesos fue alterada o está en el lugar de otra</translation>
    </message>
    <message>
        <source>the log of access was cut or its end was altered: it has {found} lines and had {kept}</source>
        <translation>el registro de accesos fue cortado o su final alterado: tiene {found} líneas y tenía {kept}</translation>
    </message>
    <message>
        <source>Visit of {day}: {changed}</source>
        <translation>Visita del {day}: {changed}</translation>
    </message>
    <message>
        <source>{record}: changed elsewhere</source>
        <translation>{record}: cambiado en otro lugar</translation>
    </message>
    <message>
        <source>Put &amp;mine over it</source>
        <translation>Poner lo &amp;mío encima</translation>
    </message>
    <message>
        <source>This was changed by {who} on {when}, after you opened it. Nothing of yours was lost: it stands in the dialog until you decide.</source>
        <translation>{who} cambió esto el {when}, después de que usted lo abriera. No se perdió nada de lo suyo: queda en el diálogo hasta que decida.</translation>
    </message>
    <message>
        <source>Comma separated (*.csv)</source>
        <translation>Separado por comas (*.csv)</translation>
    </message>
    <message>
        <source>Export history and access</source>
        <translation>Exportar historial y accesos</translation>
    </message>
    <message>
        <source>history.csv</source>
        <translation>historial.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to {path}.</source>
        <translation>
            <numerusform>%n línea escrita en {path}.</numerusform>
            <numerusform>%n líneas escritas en {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Riesgos</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El historial</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is being written anew. Nothing was changed. Try again soon.</source>
        <translation>La base de datos de la clínica se está escribiendo de nuevo. No se cambió nada. Inténtelo en un momento.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>The clinic&apos;s records in the Sciatica Course Tracker are encrypted. If every passphrase is forgotten, this key alone opens them: type it where the passphrase is asked for. Capitals, spaces and lines between the groups do not matter.</source>
        <translation>Las historias de la clínica en el Sciatica Course Tracker están cifradas. Si se olvidan todas las frases de acceso, solo esta clave las abre: escríbala donde se pide la frase de acceso. Las mayúsculas, los espacios y los guiones entre los grupos no importan.</translation>
    </message>
    <message>
        <source>Keep this sheet where you keep what must not be lost, for example in a safe.</source>
        <translation>Guarde esta hoja donde guarda lo que no debe perderse, por ejemplo en una caja fuerte.</translation>
    </message>
    <message>
        <source>Keep it away from this computer and from its backups: it opens them all.</source>
        <translation>Guárdela lejos de este equipo y de sus copias de seguridad: las abre todas.</translation>
    </message>
    <message>
        <source>Without a passphrase and without this sheet nobody can open the records again.</source>
        <translation>Sin una frase de acceso y sin esta hoja nadie podrá volver a abrir las historias.</translation>
    </message>
    <message>
        <source>Whoever may have seen it: make a new one in Tools, Encryption and people.</source>
        <translation>Si alguien pudo verla, haga una nueva en Herramientas, Cifrado y personas.</translation>
    </message>
    <message>
        <source>Made on {day}. A newer recovery sheet ends this one, but for older backups.</source>
        <translation>Hecha el {day}. Una hoja de recuperación más nueva anula esta, salvo para las copias de seguridad más antiguas.</translation>
    </message>
    <message>
        <source>The keychain holds no key of this clinic. Type the passphrase.</source>
        <translation>El llavero no tiene ninguna clave de esta clínica. Escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>{name} may not open the clinic any more. Type a passphrase.</source>
        <translation>{name} ya no puede abrir la clínica. Escriba una frase de acceso.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not answer ({why}). Nothing was changed; the passphrase opens the clinic as ever.</source>
        <translation>El llavero de este equipo no responde ({why}). No se cambió nada; la frase de acceso abre la clínica como siempre.</translation>
    </message>
    <message>
        <source>Unlock the clinic with a passphrase of your own first.</source>
        <translation>Desbloquee primero la clínica con una frase de acceso propia.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Encryption and people</source>
        <translation>Cifrado y personas</translation>
    </message>
    <message>
        <source>The clinic&apos;s file is encrypted. These people open it, each with a passphrase of their own.</source>
        <translation>El archivo de la clínica está cifrado. Estas personas lo abren, cada una con su propia frase de acceso.</translation>
    </message>
    <message>
        <source>People who open the clinic</source>
        <translation>Personas que abren la clínica</translation>
    </message>
    <message>
        <source>Remember me &amp;on this computer, in the system&apos;s keychain</source>
        <translation>Recordarme &amp;en este equipo, en el llavero del sistema</translation>
    </message>
    <message>
        <source>Whoever is logged in here opens the clinic at the start, but never after a lock.</source>
        <translation>Quien haya iniciado sesión aquí abre la clínica al arrancar, pero nunca tras un bloqueo.</translation>
    </message>
    <message>
        <source>&amp;Add a person…</source>
        <translation>&amp;Añadir una persona…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>Cambiar la &amp;frase…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <comment>lock</comment>
        <translation>
            <numerusform>tras %n minuto</numerusform>
            <numerusform>tras %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>lock</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Lock without a key or the mouse</source>
        <translation>&amp;Bloquear sin teclas ni ratón</translation>
    </message>
    <message>
        <source>New recovery &amp;sheet…</source>
        <translation>Nueva &amp;hoja de recuperación…</translation>
    </message>
    <message>
        <source>&amp;Take encryption away…</source>
        <translation>Quitar el &amp;cifrado…</translation>
    </message>
    <message>
        <source>Keep the recovery key</source>
        <translation>Guarde la clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the clinic when every passphrase is forgotten, and it is shown only now. Print it or save it on a stick, and keep it away from this computer.</source>
        <translation>Abre la clínica cuando se han olvidado todas las frases de acceso, y solo se muestra ahora. Imprímala o guárdela en una memoria USB, y manténgala lejos de este equipo.</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>I have &amp;kept it</source>
        <translation>&amp;Ya la he guardado</translation>
    </message>
    <message>
        <source>Keep it first: afterwards it cannot be shown again.</source>
        <translation>Guárdela primero: después no se puede volver a mostrar.</translation>
    </message>
    <message>
        <source>recovery-key.pdf</source>
        <translation>clave-de-recuperacion.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Not affiliated with any payer: check your contract.</source>
        <translation>Sin afiliación con ningún pagador: consulte su contrato.</translation>
    </message>
    <message>
        <source>Medicare, chronic low back pain</source>
        <translation>Medicare, dolor lumbar crónico</translation>
    </message>
    <message>
        <source>{more} more visits for those who show an improvement; to be stopped where there is none or the patient gets worse. Nonspecific low back pain of {weeks} weeks or longer.</source>
        <translation>{more} visitas más para quienes muestran una mejoría; debe suspenderse si no la hay o si el paciente empeora. Dolor lumbar inespecífico de {weeks} semanas o más.</translation>
    </message>
    <message>
        <source>VA community care</source>
        <translation>Atención comunitaria del VA</translation>
    </message>
    <message>
        <source>More visits on objective measures of meaningful clinical improvement; the last of them with what the patient does to help themselves.</source>
        <translation>Más visitas según medidas objetivas de una mejoría clínica relevante; las últimas, con lo que el paciente hace por su cuenta.</translation>
    </message>
    <message>
        <source>the first period only; the later ones are as acupuncture clinics tell them</source>
        <translation>solo el primer periodo; los posteriores son como los cuentan las clínicas de acupuntura</translation>
    </message>
    <message>
        <source>Washington L&amp;I, low back pain</source>
        <translation>Washington L&amp;I, dolor lumbar</translation>
    </message>
    <message>
        <source>Pain and function at the start, at the fifth visit and at the end (ODI among them): {percent} % is meaningful, {substantial} % substantial.</source>
        <translation>Dolor y función al inicio, en la quinta visita y al final (entre ellos el ODI): {percent} % es relevante, {substantial} % sustancial.</translation>
    </message>
    <message>
        <source>Another payer, or own</source>
        <translation>Otro pagador, o propio</translation>
    </message>
    <message>
        <source>a day not before the first one</source>
        <translation>un día no anterior al primero</translation>
    </message>
    <message>
        <source>blank without a day</source>
        <translation>en blanco si no hay día</translation>
    </message>
    <message>
        <source>{source}, read on {day}</source>
        <translation>{source}, leído el {day}</translation>
    </message>
    <message>
        <source>visit {used} of {allowed}</source>
        <translation>visita {used} de {allowed}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>queda %n día</numerusform>
            <numerusform>quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>not within {first} to {last}</source>
        <translation>fuera del {first} al {last}</translation>
    </message>
    <message>
        <source>{used} of {allowed} in a year</source>
        <translation>{used} de {allowed} en un año</translation>
    </message>
    <message>
        <source>re-exam due</source>
        <translation>reevaluación pendiente</translation>
    </message>
    <message>
        <source>visit {used} of {planned} planned</source>
        <translation>visita {used} de {planned} previstas</translation>
    </message>
    <message>
        <source>planned review due</source>
        <translation>revisión prevista pendiente</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>atrasado desde el {day}</translation>
    </message>
    <message>
        <source>next visit {day}</source>
        <translation>próxima visita {day}</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Dicho el</translation>
    </message>
    <message>
        <source>{count} a year at most</source>
        <translation>{count} al año como máximo</translation>
    </message>
    <message>
        <source>{count} had elsewhere</source>
        <translation>{count} en otros lugares</translation>
    </message>
    <message>
        <source>now: {words}</source>
        <translation>ahora: {words}</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>cada %n día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is damaged: it was changed since it was made. It was left as it is.</source>
        <translation>{file} está dañada: se modificó después de hacerse. Se dejó como está.</translation>
    </message>
    <message>
        <source>Function missed since visit {number}</source>
        <translation>Falta la función desde la visita {number}</translation>
    </message>
    <message>
        <source>Function due</source>
        <translation>Toca medir la función</translation>
    </message>
    <message>
        <source>{names} (since visit {number})</source>
        <translation>{names} (desde la visita {number})</translation>
    </message>
    <message>
        <source>Function missed: {listed}.</source>
        <translation>Falta función: {listed}.</translation>
    </message>
    <message>
        <source>{name}, missed at visit {number}</source>
        <translation>{name}, falta desde la visita {number}</translation>
    </message>
    <message>
        <source>How much pain gets in your way, 0 to 10, less is better: {value}.</source>
        <translation>Cuánto le estorba el dolor, de 0 a 10, menos es mejor: {value}.</translation>
    </message>
    <message>
        <source>What you want to do, 0 to 10, more is better: {value}.</source>
        <translation>Lo que quiere hacer, de 0 a 10, más es mejor: {value}.</translation>
    </message>
    <message>
        <source>Your back form (RMDQ), less is better: {value}.</source>
        <translation>Su hoja de la espalda (RMDQ), menos es mejor: {value}.</translation>
    </message>
    <message>
        <source>Your back form (ODI), less is better: {value}.</source>
        <translation>Su hoja de la espalda (ODI), menos es mejor: {value}.</translation>
    </message>
    <message>
        <source>{name} not asked</source>
        <translation>{name}: sin preguntar</translation>
    </message>
    <message>
        <source>Better.</source>
        <comment>patient</comment>
        <translation>Mejor.</translation>
    </message>
    <message>
        <source>About the same.</source>
        <comment>patient</comment>
        <translation>Más o menos igual.</translation>
    </message>
    <message>
        <source>Worse.</source>
        <comment>patient</comment>
        <translation>Peor.</translation>
    </message>
    <message>
        <source>activities, each once, with a colon and a score from 0 to {most}, joined by &apos;;&apos;</source>
        <translation>actividades, cada una una vez, con dos puntos y una puntuación de 0 a {most}, unidas por &apos;;&apos;</translation>
    </message>
    <message>
        <source>visits: what is ticked is due at the start and again; 0 is never</source>
        <translation>visitas: lo marcado toca al inicio y de nuevo; 0 es nunca</translation>
    </message>
    <message>
        <source>{words} · {key}</source>
        <translation>{words} · {key}</translation>
    </message>
    <message>
        <source>Digits typed at the answers since the last treatment or the red flags begin it.</source>
        <translation>Los dígitos que se teclean en las respuestas desde el último tratamiento o en los signos de alarma la empiezan.</translation>
    </message>
    <message>
        <source>if those lost improved</source>
        <translation>si los perdidos mejoraron</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>según lo registrado</translation>
    </message>
    <message>
        <source>if those lost did not</source>
        <translation>si no mejoraron</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>seguidos</translation>
    </message>
    <message>
        <source>day</source>
        <comment>of a course</comment>
        <translation>día</translation>
    </message>
    <message>
        <source>No course begun {period} can be counted.</source>
        <translation>No se puede contar ningún curso empezado ({period}).</translation>
    </message>
    <message numerus="yes">
        <source>Of {courses}, %n{share} were at least {percent} % below the start at {weeks} weeks.</source>
        <translation>
            <numerusform>De {courses}, %n{share} estaba al menos un {percent} % por debajo del inicio a las {weeks} semanas.</numerusform>
            <numerusform>De {courses}, %n{share} estaban al menos un {percent} % por debajo del inicio a las {weeks} semanas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) begun {period}</source>
        <translation>
            <numerusform>%n curso empezado ({period})</numerusform>
            <numerusform>%n cursos empezados ({period})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come back and count as not improved; {improved} of the {seen} who were seen improved{share}.</source>
        <translation>
            <numerusform>%n no volvió y cuenta como no mejorado; de los {seen} que se vieron mejoraron {improved}{share}.</numerusform>
            <numerusform>%n no volvieron y cuentan como no mejorados; de los {seen} que se vieron mejoraron {improved}{share}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were worse.</source>
        <translation>
            <numerusform>%n estaba peor.</numerusform>
            <numerusform>%n estaban peor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few to judge.</source>
        <translation>Demasiado pocos para juzgar.</translation>
    </message>
    <message numerus="yes">
        <source>%n were referred before a fall and are followed up to then.</source>
        <translation>
            <numerusform>%n se derivó antes de un descenso y se sigue hasta entonces.</numerusform>
            <numerusform>%n se derivaron antes de un descenso y se siguen hasta entonces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits, not days, find the change; more visits find it sooner.</source>
        <translation>El cambio lo encuentran las visitas, no los días; con más visitas se encuentra antes.</translation>
    </message>
    <message>
        <source>Fewer than half had a confirmed {percent} % fall by day {day}: half is not reached.</source>
        <translation>Menos de la mitad tuvo un descenso confirmado del {percent} % hasta el día {day}: la mitad no se alcanza.</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzado</translation>
    </message>
    <message>
        <source>Half had a confirmed {percent} % fall by day {day} ({level} % interval {low} to {high}).</source>
        <translation>La mitad tuvo un descenso confirmado del {percent} % hasta el día {day} (intervalo del {level} %: {low} a {high}).</translation>
    </message>
    <message>
        <source>After strong needling {strong_flares} of {strong} visits were followed by a flare, after light {light_flares} of {light}.</source>
        <translation>Tras punción fuerte, a {strong_flares} de {strong} visitas les siguió un brote; tras punción suave, a {light_flares} de {light}.</translation>
    </message>
    <message>
        <source>The clinic chooses strength by the patient, so this cannot show that strength caused flares.</source>
        <translation>La clínica elige la fuerza según el paciente, así que esto no puede mostrar que la fuerza causara los brotes.</translation>
    </message>
    <message>
        <source>Too few to compare: that takes {visits} visits and {patients} patients in each group, and {flares} flares in all.</source>
        <translation>Demasiado pocas para comparar: hacen falta {visits} visitas y {patients} pacientes en cada grupo, y {flares} brotes en total.</translation>
    </message>
    <message>
        <source>Strong less light: {points} percentage points ({level} % interval {low} to {high}).</source>
        <translation>Fuerte menos suave: {points} puntos porcentuales (intervalo del {level} %: {low} a {high}).</translation>
    </message>
    <message>
        <source>Visits with stimulation recorded and a next visit within {days} days whose reaction was answered. Compared are chronic courses without electroacupuncture recorded; moderate is shown, not compared.</source>
        <translation>Visitas con estimulación registrada y una visita siguiente en {days} días cuya reacción se contestó. Se comparan los cursos crónicos sin electroacupuntura registrada; la moderada se muestra, no se compara.</translation>
    </message>
    <message>
        <source>This shows what followed, not what was caused. Fewer than {visits} visits are not shown; in brackets stands the {level} % interval of a share.</source>
        <translation>Esto muestra lo que siguió, no lo que se causó. Menos de {visits} visitas no se muestran; entre paréntesis está el intervalo del {level} % de una parte.</translation>
    </message>
    <message>
        <source>People come when worst and many get better without treatment: in one trial leg pain fell {millimetres} mm with sham (Tu {sham_year}), in another {share} % of older people with back pain in usual care improved by {percent} % (DeBar {usual_year}). These figures describe; they cannot show what treatment did.</source>
        <translation>La gente viene cuando está peor y muchos mejoran sin tratamiento: en un ensayo el dolor de pierna bajó {millimetres} mm con un tratamiento simulado (Tu {sham_year}); en otro, el {share} % de las personas mayores con dolor de espalda y atención habitual mejoró un {percent} % (DeBar {usual_year}). Estas cifras describen; no pueden mostrar qué hizo el tratamiento.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{level} % interval {ends}</source>
        <translation>intervalo del {level} %: {ends}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Mejoraron</translation>
    </message>
    <message>
        <source>Time to a confirmed fall</source>
        <translation>Tiempo hasta un descenso confirmado</translation>
    </message>
    <message>
        <source>The curve ends where fewer than {courses} are still followed.</source>
        <translation>La curva termina donde se siguen menos de {courses}.</translation>
    </message>
    <message>
        <source>Begun {period}, looked at after {weeks}. Printed on {day}.</source>
        <translation>Empezados ({period}), valorados tras {weeks}. Impreso el {day}.</translation>
    </message>
    <message>
        <source>Flares after strong and light needling</source>
        <translation>Brotes tras punción fuerte y suave</translation>
    </message>
    <message>
        <source>Flares</source>
        <translation>Brotes</translation>
    </message>
    <message>
        <source>Technique and reaction</source>
        <translation>Técnica y reacción</translation>
    </message>
    <message>
        <source>Which courses are counted</source>
        <translation>Qué cursos se cuentan</translation>
    </message>
    <message>
        <source>Counts of fewer than {people} people are shown here as they are; the exported file veils them. Keep this page in the clinic.</source>
        <translation>Los recuentos de menos de {people} personas se muestran aquí tal cual; el archivo exportado los vela. Guarde esta página en la clínica.</translation>
    </message>
    <message>
        <source>Missing in the records</source>
        <translation>Lo que falta en los registros</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>{level} % interval</source>
        <translation>Intervalo del {level} %</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>{version}, the clinic&apos;s own from {day}</source>
        <translation>{version}, propias de la clínica desde el {day}</translation>
    </message>
    <message>
        <source>Decisions up to visit {number} ({day}): rule version {version}.</source>
        <translation>Decisiones hasta la visita {number} ({day}): versión de las reglas {version}.</translation>
    </message>
    <message>
        <source>text on one line, without signs that cannot be seen</source>
        <translation>texto en una línea, sin signos que no se ven</translation>
    </message>
    <message>
        <source>text without the sign NUL</source>
        <translation>texto sin el signo NUL</translation>
    </message>
    <message>
        <source>a day from {first} on</source>
        <translation>un día desde el {first}</translation>
    </message>
    <message>
        <source>a day from {first} to {last}</source>
        <translation>un día del {first} al {last}</translation>
    </message>
    <message>
        <source>a day not after the first visit, {day}</source>
        <translation>un día no posterior a la primera visita, {day}</translation>
    </message>
    <message>
        <source>one way to write an id: line {line} has {id}, which may be the same person</source>
        <translation>una sola forma de escribir un número: la línea {line} tiene {id}, que puede ser la misma persona</translation>
    </message>
    <message>
        <source>Nothing was imported. The record {gone} was merged into {kept}: put {kept} in the file in its place, then import again.</source>
        <translation>No se importó nada. La ficha {gone} se unió con {kept}: ponga {kept} en su lugar en el archivo e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>line {line}: {id} may be the same person as {stored}: {person}</source>
        <translation>línea {line}: {id} puede ser la misma persona que {stored}: {person}</translation>
    </message>
    <message>
        <source>{out} needles out; how many went in is not recorded.</source>
        <translation>{out} agujas retiradas; no consta cuántas se insertaron.</translation>
    </message>
    <message>
        <source>{inserted} needles in, {out} out: forgotten needle?</source>
        <translation>{inserted} agujas dentro, {out} fuera: ¿aguja olvidada?</translation>
    </message>
    <message>
        <source>Last visit: {what}</source>
        <translation>Última visita: {what}</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Evento adverso</translation>
    </message>
    <message>
        <source>none told</source>
        <translation>ninguno referido</translation>
    </message>
    <message>
        <source>{event}: how bad</source>
        <translation>{event}: gravedad</translation>
    </message>
    <message>
        <source>{event}: in words</source>
        <translation>{event}: en palabras</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>en palabras</translation>
    </message>
    <message>
        <source>Adverse event: {event}</source>
        <translation>Evento adverso: {event}</translation>
    </message>
    <message>
        <source>What the rules change</source>
        <translation>Qué cambian las reglas</translation>
    </message>
    <message>
        <source>The program reads all courses by both rules. Nothing is saved yet.</source>
        <translation>El programa lee todos los cursos con ambas reglas. Todavía no se ha guardado nada.</translation>
    </message>
    <message>
        <source>The program reads all courses by both rules. Work goes on meanwhile; Tools ▸ What the rules change shows the list at any time.</source>
        <translation>El programa lee todos los cursos con ambas reglas. Mientras tanto se puede trabajar; Herramientas ▸ Qué cambian las reglas muestra la lista en cualquier momento.</translation>
    </message>
    <message>
        <source>Enter or a double click on a row opens the course.</source>
        <translation>Intro o un doble clic en una fila abre el curso.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was listed; the list comes again.</source>
        <translation>Detenido. No se listó nada; la lista vuelve a salir.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was listed, and nothing is saved yet.</source>
        <translation>Detenido. No se listó nada y todavía no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Reading all courses by both rules</source>
        <translation>Leyendo todos los cursos con ambas reglas</translation>
    </message>
    <message>
        <source>in care</source>
        <translation>en tratamiento</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>rule-changes.csv</source>
        <translation>cambios-de-reglas.csv</translation>
    </message>
    <message>
        <source>The list was written to {path}.</source>
        <translation>La lista se escribió en {path}.</translation>
    </message>
    <message>
        <source>grey: about the same as at the start</source>
        <translation>gris: casi igual que al inicio</translation>
    </message>
    <message>
        <source>grey: {name} about the same as at the start</source>
        <translation>gris: {name} casi igual que al inicio</translation>
    </message>
    <message>
        <source>Numbness or weakness is worse</source>
        <translation>El adormecimiento o la debilidad empeoró</translation>
    </message>
    <message>
        <source>This visit was changed elsewhere meanwhile. It was not moved. Look what it says now, then move it.</source>
        <translation>Mientras tanto esta visita se cambió en otro lugar. No se movió. Mire qué dice ahora y después muévala.</translation>
    </message>
    <message>
        <source>This visit was struck out. It was not moved. Restore it first, then move it.</source>
        <translation>Esta visita fue tachada. No se movió. Primero recupérela y después muévala.</translation>
    </message>
    <message>
        <source>The visit is in this course already. Nothing was changed.</source>
        <translation>La visita ya está en este curso. No se cambió nada.</translation>
    </message>
    <message>
        <source>The other course already has a visit on {day}. Nothing was changed. Look which of the two is right, and strike the other one out first.</source>
        <translation>El otro curso ya tiene una visita el {day}. No se cambió nada. Mire cuál de las dos es la correcta y tache primero la otra.</translation>
    </message>
    <message>
        <source>Only a saved visit is moved: choose it in the table, or save what is typed first.</source>
        <translation>Solo se mueve una visita guardada: elíjala en la tabla o guarde primero lo escrito.</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>No se eligió a nadie.</translation>
    </message>
    <message>
        <source>The two records of {name} are one now.</source>
        <translation>Las dos fichas de {name} son ahora una.</translation>
    </message>
    <message>
        <source>The visit was moved from {source} to {target}.</source>
        <translation>La visita se movió de {source} a {target}.</translation>
    </message>
    <message>
        <source>Name, id or birth date</source>
        <translation>Nombre, id o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Pacientes encontrados</translation>
    </message>
    <message>
        <source>Nobody of that name, id or birth date.</source>
        <translation>Nadie con ese nombre, id o fecha de nacimiento.</translation>
    </message>
    <message>
        <source>Undo   Alt+Z</source>
        <translation>Deshacer   Alt+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>What was being saved when the clinic&apos;s server went away was saved after all. It stands in the records now; this was not saved on top of it. Look, then go on.</source>
        <translation>Lo que se estaba guardando cuando el servidor de la clínica dejó de responder se guardó después de todo. Ya está en los registros; esto no se guardó encima. Revíselo y continúe.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server is back. What it was told to save when it went away was saved after all.</source>
        <translation>El servidor de la clínica ha vuelto. Lo que debía guardar cuando dejó de responder se guardó después de todo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server is back. What it was told to save when it went away was not saved. Look, then do it once more.</source>
        <translation>El servidor de la clínica ha vuelto. Lo que debía guardar cuando dejó de responder no se guardó. Revíselo y hágalo otra vez.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation>No se deshizo</translation>
    </message>
    <message>
        <source>visit recorded: {days}</source>
        <translation>visita registrada: {days}</translation>
    </message>
    <message>
        <source>visit amended: {days}</source>
        <translation>visita corregida: {days}</translation>
    </message>
    <message>
        <source>visit struck out: {days}</source>
        <translation>visita anulada: {days}</translation>
    </message>
    <message>
        <source>details of the patient or the course</source>
        <translation>datos del paciente o del curso</translation>
    </message>
    <message>
        <source>Changed in another window or program, seen at {time} · {what}</source>
        <translation>Cambiado en otra ventana u otro programa, visto a las {time} · {what}</translation>
    </message>
    <message>
        <source>Not printed: the record was changed in another window or program just now. Look at the page as it is, then print.</source>
        <translation>No se ha impreso: el registro se acaba de cambiar en otra ventana u otro programa. Mire la página como está ahora e imprímala después.</translation>
    </message>
    <message>
        <source>This patient is archived already. Nothing was changed.</source>
        <translation>Este paciente ya está archivado. No se cambió nada.</translation>
    </message>
    <message>
        <source>This patient is not archived. Nothing was changed.</source>
        <translation>Este paciente no está archivado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Erasing needs a reason. Nothing was erased. Say who asked for it.</source>
        <translation>Para borrar hace falta un motivo. No se borró nada. Diga quién lo pidió.</translation>
    </message>
    <message>
        <source>This is not the patient&apos;s id. Nothing was erased.</source>
        <translation>Este no es el id del paciente. No se borró nada.</translation>
    </message>
    <message>
        <source>One of the two records was changed elsewhere meanwhile. Nothing was merged. Look at both again, then merge them.</source>
        <translation>Mientras tanto una de las dos fichas se cambió en otro lugar. No se unió nada. Mírelas de nuevo y después únalas.</translation>
    </message>
    <message>
        <source>The record was changed since the two were merged. They were not separated.</source>
        <translation>La ficha se cambió después de unirlas. No se separaron.</translation>
    </message>
    <message>
        <source>These are one record already. Nothing was changed.</source>
        <translation>Ya son una sola ficha. No se cambió nada.</translation>
    </message>
    <message>
        <source>Erase a patient</source>
        <translation>Borrar un paciente</translation>
    </message>
    <message>
        <source>This cannot be undone. To take a patient out of the list, archive instead.</source>
        <translation>Esto no se puede deshacer. Para quitar a un paciente de la lista, archívelo.</translation>
    </message>
    <message>
        <source>What stays: who erased it, when and why, how much it was and its checksum. No name.</source>
        <translation>Lo que queda: quién lo borró, cuándo y por qué, cuánto era y su suma de control. Ningún nombre.</translation>
    </message>
    <message>
        <source>Who asked for it, and by which right</source>
        <translation>Quién lo pidió y con qué derecho</translation>
    </message>
    <message>
        <source>The patient&apos;s id, to confirm</source>
        <translation>El id del paciente, para confirmar</translation>
    </message>
    <message>
        <source>Patient&apos;s &amp;id</source>
        <translation>&amp;Id del paciente</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>This is not the patient&apos;s id. Type it exactly as it is in the record.</source>
        <translation>Este no es el id del paciente. Escríbalo exactamente como está en la ficha.</translation>
    </message>
    <message>
        <source>These copies of the clinic may hold the record still:</source>
        <translation>Estas copias de la clínica pueden contener aún la ficha:</translation>
    </message>
    <message>
        <source>{file}, of {day}: until you remove it</source>
        <translation>{file}, del {day}: hasta que usted la elimine</translation>
    </message>
    <message>
        <source>{file}, of {day}: until {until} where a backup is made each day</source>
        <translation>{file}, del {day}: hasta el {until} si se hace una copia cada día</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: File ▸ Backups lists them</source>
        <translation>
            <numerusform>y %n más: Archivo ▸ Copias de seguridad la muestra</numerusform>
            <numerusform>y %n más: Archivo ▸ Copias de seguridad las muestra</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes: courses {courses}, visits {visits} with versions {versions}, pages handed out {pages}, drafts {drafts}.</source>
        <translation>Lo que se borra: cursos {courses}, visitas {visits} con versiones {versions}, páginas entregadas {pages}, borradores {drafts}.</translation>
    </message>
    <message>
        <source>{name} is archived.</source>
        <translation>{name} está en el archivo.</translation>
    </message>
    <message>
        <source>{name} is back from the archive.</source>
        <translation>{name} salió del archivo.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Borrando</translation>
    </message>
    <message>
        <source>The record is erased. What stays says who erased it, when and why; no name.</source>
        <translation>La ficha está borrada. Lo que queda dice quién la borró, cuándo y por qué; ningún nombre.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>{id} is {name}: another patient? Then save once more. Two records of one person become one by Patient ▸ Merge.</source>
        <translation>{id} es {name}: ¿otro paciente? Entonces guarde una vez más. Dos fichas de una persona se hacen una con Paciente ▸ Unir.</translation>
    </message>
    <message>
        <source>Find a co&amp;mmand…</source>
        <translation>Buscar una &amp;orden…</translation>
    </message>
    <message>
        <source>Print   {key}</source>
        <translation>Imprimir   {key}</translation>
    </message>
    <message>
        <source>New visit  {key}</source>
        <translation>Nueva visita  {key}</translation>
    </message>
    <message>
        <source>Plan of the course ({key})</source>
        <translation>Plan del curso ({key})</translation>
    </message>
    <message>
        <source>Print…  {key}</source>
        <translation>Imprimir…  {key}</translation>
    </message>
    <message>
        <source>Referral letter…  {key}</source>
        <translation>Carta de derivación…  {key}</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>keys.pdf</source>
        <translation>teclas.pdf</translation>
    </message>
    <message>
        <source>&amp;Why?  {key}</source>
        <translation>¿Por &amp;qué?  {key}</translation>
    </message>
    <message>
        <source>Nothing saved is changed: what was recorded and decided stays, every decision with the rules it was made by. “Why this phase?” says of each course what counts.</source>
        <translation>Nada de lo guardado cambia: lo registrado y lo decidido queda como está, cada decisión con las reglas con que se tomó. «¿Por qué esta fase?» dice de cada curso qué cuenta.</translation>
    </message>
    <message>
        <source>Sciatica Course Tracker. Keys of commands can be changed: Help, Keys, Change.</source>
        <translation>Sciatica Course Tracker. Las teclas de las órdenes se pueden cambiar: Ayuda, Teclas, Cambiar.</translation>
    </message>
    <message>
        <source>Find a patient    {key}</source>
        <translation>Buscar paciente    {key}</translation>
    </message>
    <message>
        <source>{keys} is needed while typing. Choose a function key, or one with Ctrl.</source>
        <translation>{keys} hace falta al escribir. Elija una tecla de función o una con Ctrl.</translation>
    </message>
    <message>
        <source>{keys} is already “{command}”.</source>
        <translation>{keys} ya es «{command}».</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Cambiar las teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation>Teclas &amp;nuevas</translation>
    </message>
    <message>
        <source>New keys: press them</source>
        <translation>Teclas nuevas: púlselas</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ni&amp;nguna</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>Las &amp;habituales</translation>
    </message>
    <message>
        <source>&amp;All as usual</source>
        <translation>&amp;Todas como siempre</translation>
    </message>
    <message>
        <source>Press the new keys in the field; they hold at once.</source>
        <translation>Pulse las teclas nuevas en el campo; valen en seguida.</translation>
    </message>
    <message>
        <source>They hold now; what stands on buttons follows at the next start.</source>
        <translation>Valen ya; lo que está en los botones cambia en el próximo inicio.</translation>
    </message>
    <message>
        <source>open a course first</source>
        <translation>abra primero un curso</translation>
    </message>
    <message>
        <source>open a patient first</source>
        <translation>abra primero un paciente</translation>
    </message>
    <message>
        <source>the clinic is not open yet</source>
        <translation>la clínica aún no está abierta</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ahora no</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Words of the command</source>
        <translation>Palabras de la orden</translation>
    </message>
    <message>
        <source>Words of the command, in any order</source>
        <translation>Palabras de la orden, en cualquier orden</translation>
    </message>
    <message>
        <source>Commands; Enter does the chosen one</source>
        <translation>Órdenes; Intro ejecuta la elegida</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Ninguna orden tiene estas palabras.</translation>
    </message>
    <message>
        <source>{command}: {lacking}</source>
        <translation>{command}: {lacking}</translation>
    </message>
    <message>
        <source>Enter does it; arrows choose another; Escape leaves.</source>
        <translation>Intro la ejecuta; las flechas eligen otra; Escape sale.</translation>
    </message>
    <message>
        <source>Find a patient  {key}</source>
        <translation>Buscar paciente  {key}</translation>
    </message>
    <message>
        <source>Find in rec&amp;ords…</source>
        <translation>Buscar en los regis&amp;tros…</translation>
    </message>
    <message>
        <source>Find in records</source>
        <translation>Buscar en los registros</translation>
    </message>
    <message>
        <source>Words in notes, treatments and events</source>
        <translation>Palabras en notas, tratamientos y sucesos</translation>
    </message>
    <message>
        <source>O&amp;nly {name}</source>
        <translation>S&amp;olo {name}</translation>
    </message>
    <message>
        <source>Found in the records</source>
        <translation>Encontrado en los registros</translation>
    </message>
    <message>
        <source>Enter opens the visit, ↓ goes into the list.</source>
        <translation>Intro abre la visita, ↓ pasa a la lista.</translation>
    </message>
    <message>
        <source>Nothing in the records has these words.</source>
        <translation>Ningún registro tiene estas palabras.</translation>
    </message>
    <message>
        <source>The latest {count}; another word finds fewer.</source>
        <translation>Los {count} más recientes; con otra palabra serán menos.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) or event(s)</source>
        <translation>
            <numerusform>%n visita o suceso</numerusform>
            <numerusform>%n visitas o sucesos</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} Older visits are still being read.</source>
        <translation>{found} Aún se están leyendo visitas anteriores.</translation>
    </message>
    <message>
        <source>Find in records…</source>
        <translation>Buscar en los registros…</translation>
    </message>
    <message>
        <source>Find “{text}” in records…</source>
        <translation>Buscar “{text}” en los registros…</translation>
    </message>
    <message>
        <source>Patient&apos;s number or id</source>
        <translation>Número o identificador del paciente</translation>
    </message>
    <message>
        <source>Name, family and given in one</source>
        <translation>Nombre completo, en una sola columna</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Día de la visita</translation>
    </message>
    <message>
        <source>Pain reaches, in the leg of the row&apos;s side</source>
        <translation>El dolor llega a, en la pierna del lado de la fila</translation>
    </message>
    <message>
        <source>Both legs assessed by a doctor</source>
        <translation>Ambas piernas valoradas por un médico</translation>
    </message>
    <message>
        <source>Reaction to the last treatment</source>
        <translation>Reacción al último tratamiento</translation>
    </message>
    <message>
        <source>Needles stay, minutes</source>
        <translation>Agujas puestas, minutos</translation>
    </message>
    <message>
        <source>Needles put in</source>
        <translation>Agujas puestas</translation>
    </message>
    <message>
        <source>Sets of needles</source>
        <translation>Series de agujas</translation>
    </message>
    <message>
        <source>ODI, version</source>
        <translation>ODI, versión</translation>
    </message>
    <message>
        <source>RMDQ, version</source>
        <translation>RMDQ, versión</translation>
    </message>
    <message>
        <source>Reason for the plan</source>
        <translation>Motivo del plan</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Revisión el</translation>
    </message>
    <message>
        <source>Next visit on</source>
        <translation>Próxima visita el</translation>
    </message>
    <message>
        <source>Next visit at</source>
        <translation>Próxima visita a las</translation>
    </message>
    <message>
        <source>Payer&apos;s name</source>
        <translation>Nombre del pagador</translation>
    </message>
    <message>
        <source>Visits allowed a year</source>
        <translation>Visitas permitidas al año</translation>
    </message>
    <message>
        <source>Visits elsewhere this year</source>
        <translation>Visitas en otro centro este año</translation>
    </message>
    <message>
        <source>{why} Nothing was read.</source>
        <translation>{why} No se leyó nada.</translation>
    </message>
    <message>
        <source>No column says on which day a visit was.</source>
        <translation>Ninguna columna dice qué día fue la visita.</translation>
    </message>
    <message>
        <source>No column says who was seen: the patient&apos;s number, or the name and the birth date.</source>
        <translation>Ninguna columna dice a quién se vio: el número del paciente, o el nombre y la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>{file}: column {heading} holds {example}, which can mean two things; the map must say {key}. Nothing was read.</source>
        <translation>{file}: la columna {heading} contiene {example}, que puede significar dos cosas; el mapa debe decir {key}. No se leyó nada.</translation>
    </message>
    <message>
        <source>it does not begin with {format}</source>
        <translation>no empieza con {format}</translation>
    </message>
    <message>
        <source>a heading stands in it twice</source>
        <translation>un encabezado aparece dos veces</translation>
    </message>
    <message>
        <source>it has no list of columns</source>
        <translation>no tiene una lista de columnas</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>{file} is no map of columns: {why}. Nothing was read.</source>
        <translation>{file} no es un mapa de columnas: {why}. No se leyó nada.</translation>
    </message>
    <message>
        <source>{where}, {column}</source>
        <translation>{where}, {column}</translation>
    </message>
    <message>
        <source>a reach in a row that says the side, too</source>
        <translation>un alcance en una fila que también diga el lado</translation>
    </message>
    <message>
        <source>{where}: the map names a column {heading}; the headings here are {headings}. Nothing was read.</source>
        <translation>{where}: el mapa nombra una columna {heading}; los encabezados aquí son {headings}. No se leyó nada.</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Western Europe (Windows)</source>
        <translation>Europa occidental (Windows)</translation>
    </message>
    <message>
        <source>Western Europe (Mac)</source>
        <translation>Europa occidental (Mac)</translation>
    </message>
    <message>
        <source>Central Europe (Windows)</source>
        <translation>Europa central (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>Cirílico (Windows)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>Griego (Windows)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>Turco (Windows)</translation>
    </message>
    <message>
        <source>Western Europe (DOS)</source>
        <translation>Europa occidental (DOS)</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Chino (GB 18030)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japonés (Shift JIS)</translation>
    </message>
    <message>
        <source>Korean (EUC)</source>
        <translation>Coreano (EUC)</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>un documento de texto</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>{file} is {kind}. A spreadsheet or a text file is needed.</source>
        <translation>{file} es {kind}. Se necesita una hoja de cálculo o un archivo de texto.</translation>
    </message>
    <message>
        <source>{seen} is not an encoding that is read; allowed is {allowed}.</source>
        <translation>{seen} no es una codificación que se lea; se admite {allowed}.</translation>
    </message>
    <message>
        <source>one whole number; this one lies between two</source>
        <translation>un solo número entero; este queda entre dos</translation>
    </message>
    <message>
        <source>letters that can be read; choose the file&apos;s encoding</source>
        <translation>letras que se puedan leer; elija la codificación del archivo</translation>
    </message>
    <message>
        <source>a day that means one thing; this one is {first} or {second}</source>
        <translation>un día que signifique una sola cosa; este es {first} o {second}</translation>
    </message>
    <message>
        <source>a day that exists, as 2026-11-03, 03.11.2026 or 3 Nov 2026</source>
        <translation>un día que exista, como 2026-11-03, 03.11.2026 o 3 nov 2026</translation>
    </message>
    <message>
        <source>a name as Keller, Maria</source>
        <translation>un nombre como Keller, Maria</translation>
    </message>
    <message>
        <source>a name with a comma; without one, say which part stands first</source>
        <translation>un nombre con coma; sin ella, diga qué parte va primero</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}</source>
        <translation>{file}, hoja {sheet}, fila {row}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows. Nothing was read: make several files of it.</source>
        <translation>{file} tiene más de {most} filas. No se leyó nada: divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>{file} has a row of {count} columns; at most {most} are allowed. Nothing was read.</source>
        <translation>{file} tiene una fila de {count} columnas; se admiten como máximo {most}. No se leyó nada.</translation>
    </message>
    <message>
        <source>{where}: a cell of more than {most} characters. Nothing was read.</source>
        <translation>{where}: una celda de más de {most} caracteres. No se leyó nada.</translation>
    </message>
    <message>
        <source>{where}: a cell begins with a quote and does not end with one, or the file is of another kind. Nothing was read.</source>
        <translation>{where}: una celda empieza con comillas y no termina con ellas, o el archivo es de otro tipo. No se leyó nada.</translation>
    </message>
    <message>
        <source>{file} is a text file and has no sheets.</source>
        <translation>{file} es un archivo de texto y no tiene hojas.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB. Nothing was read: make several files of it.</source>
        <translation>{file} ocupa más de {most} MB. No se leyó nada: divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>row {line}: {person} may be {known}, who is here as {id}</source>
        <translation>fila {line}: {person} puede ser {known}, que está aquí como {id}</translation>
    </message>
    <message>
        <source>{where}: there are no headings in this row.</source>
        <translation>{where}: en esta fila no hay encabezados.</translation>
    </message>
    <message>
        <source>{where}: no row stands below the headings.</source>
        <translation>{where}: no hay ninguna fila bajo los encabezados.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was read.</source>
        <translation>{file} está vacío. No se leyó nada.</translation>
    </message>
    <message>
        <source>column {letter}</source>
        <translation>columna {letter}</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}; it has {names}.</source>
        <translation>{file} no tiene la hoja {sheet}; tiene {names}.</translation>
    </message>
    <message>
        <source>{file} takes too long to read. Nothing was read.</source>
        <translation>{file} tarda demasiado en leerse. No se leyó nada.</translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB, more than any list of visits needs. Nothing was read: save the sheet as CSV and import that.</source>
        <translation>{file} ocupa {size} MB al descomprimirse, más de lo que necesita cualquier lista de visitas. No se leyó nada: guarde la hoja como CSV e impórtela.</translation>
    </message>
    <message>
        <source>Hidden sheets: {names}.</source>
        <translation>Hojas ocultas: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s): each row reads what the merged cell says.</source>
        <translation>
            <numerusform>%n celda combinada: cada fila lee lo que dice la celda combinada.</numerusform>
            <numerusform>%n celdas combinadas: cada fila lee lo que dice la celda combinada.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is locked by a password. Nothing was read: open it in your spreadsheet program and save it without one.</source>
        <translation>{file} está protegido con contraseña. No se leyó nada: ábralo en su programa de hojas de cálculo y guárdelo sin ella.</translation>
    </message>
    <message>
        <source>{file} is damaged, or no workbook of Excel or LibreOffice. Nothing was read.</source>
        <translation>{file} está dañado o no es un libro de Excel ni de LibreOffice. No se leyó nada.</translation>
    </message>
    <message>
        <source>Turn the screen to the &amp;patient</source>
        <translation>Gi&amp;rar la pantalla hacia el paciente</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Volver  Esc</translation>
    </message>
    <message>
        <source>Back to the record</source>
        <translation>Volver a la historia</translation>
    </message>
    <message>
        <source>The screen was not turned</source>
        <translation>No se giró la pantalla</translation>
    </message>
    <message>
        <source>No visit is saved yet: there is nothing to show.</source>
        <translation>Aún no hay ninguna visita guardada: no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>Answers not stored</source>
        <translation>Respuestas sin guardar</translation>
    </message>
    <message>
        <source>What the patient answered alone could not be stored yet: the database is busy or cannot be written. Stay, and it is tried every second.</source>
        <translation>Lo que el paciente respondió a solas no se ha podido guardar todavía: la base de datos está ocupada o no se puede escribir. Quédese y se intentará cada segundo.</translation>
    </message>
    <message>
        <source>&amp;Close without them</source>
        <translation>&amp;Cerrar sin ellas</translation>
    </message>
    <message>
        <source>Save, and next &amp;patient</source>
        <translation>Guardar, y &amp;siguiente paciente</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>Next p&amp;atient</source>
        <translation>Pac&amp;iente siguiente</translation>
    </message>
    <message>
        <source>Put on to&amp;day&apos;s list</source>
        <translation>P&amp;oner en la lista de hoy</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Antes</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>no vino</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>sin cita</translation>
    </message>
    <message>
        <source>&amp;Comes after all</source>
        <translation>Sí &amp;viene</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Did not come</source>
        <translation>&amp;No vino</translation>
    </message>
    <message>
        <source>Visit not saved</source>
        <comment>list</comment>
        <translation>Visita sin guardar</translation>
    </message>
    <message>
        <source>Which patients are shown</source>
        <translation>Qué pacientes se muestran</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Buscar paciente</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Paciente siguiente</translation>
    </message>
    <message>
        <source>Who is to be seen today</source>
        <translation>A quién hay que atender hoy</translation>
    </message>
    <message>
        <source>Reading the day…</source>
        <translation>Leyendo el día…</translation>
    </message>
    <message>
        <source>To be seen</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Also waiting</source>
        <translation>También pendiente</translation>
    </message>
    <message>
        <source>{what} {number}</source>
        <translation>{what} {number}</translation>
    </message>
    <message>
        <source>{what}: show these patients</source>
        <translation>{what}: mostrar estos pacientes</translation>
    </message>
    <message>
        <source>Nobody is planned for today. A next visit that is agreed in a plan or printed on a sheet stands here on its day; whoever else comes is put here by {keys}.</source>
        <translation>Hoy no hay nadie citado. La próxima visita acordada en un plan o impresa en una hoja aparece aquí ese día; a quien venga sin cita se le pone aquí con {keys}.</translation>
    </message>
    <message>
        <source>Enter opens a new visit. Alt+↑ and Alt+↓, or the mouse, change the order. Del: did not come.</source>
        <translation>Intro abre una visita nueva. Alt+↑ y Alt+↓, o el ratón, cambian el orden. Supr: no vino.</translation>
    </message>
    <message>
        <source>Nobody else waits today</source>
        <translation>Hoy no espera nadie más</translation>
    </message>
    <message>
        <source>{name} is on today&apos;s list</source>
        <translation>{name} está en la lista de hoy</translation>
    </message>
    <message>
        <source>The disk reported a fault while the clinic&apos;s database was used. Nothing was changed. Check the disk and make a backup elsewhere.</source>
        <translation>El disco comunicó un fallo mientras se usaba la base de datos de la clínica. No se cambió nada. Revise el disco y haga una copia de seguridad en otro sitio.</translation>
    </message>
    <message>
        <source>The drive with the clinic&apos;s database {file} is not there any more: it was pulled out, or went off, while it was open here. Nothing more is written; what you typed stays in the form: note it down. Plug the drive in again, then close the program and open it again.</source>
        <translation>La unidad con la base de datos de la clínica {file} ya no está: se desconectó o se apagó mientras estaba abierta aquí. No se escribe nada más; lo que ha escrito sigue en el formulario: anótelo. Conecte de nuevo la unidad, cierre el programa y ábralo otra vez.</translation>
    </message>
    <message>
        <source>No typeface of this computer knows {characters}: empty boxes would print. “./run setup” installs the typeface, or names its package; then start the program again.</source>
        <translation>Ningún tipo de letra de este equipo conoce {characters}: se imprimirían recuadros vacíos. «./run setup» instala el tipo de letra o nombra su paquete; después, inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>{day} lies in the future: sure? Enter in the day confirms it, another day replaces it. Saving once more does not.</source>
        <translation>El {day} está en el futuro: ¿seguro? Intro en el día lo confirma, otro día lo reemplaza. Guardar otra vez no basta.</translation>
    </message>
    <message>
        <source>Begun on another day: still {day}, or today, {today}? Enter or saving once more keeps it, T is today.</source>
        <translation>Empezada otro día: ¿sigue siendo el {day}, o es hoy, {today}? Intro o guardar otra vez lo mantiene; T es hoy.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but a visit was saved on {then} already. Is {day} right? Enter or saving once more confirms, another day replaces it.</source>
        <translation>El reloj de este equipo dice {now}, pero ya se guardó una visita el {then}. ¿Es correcto el {day}? Intro o guardar otra vez lo confirma; otro día lo sustituye.</translation>
    </message>
    <message>
        <source>precautions, such as a pacemaker or pregnancy</source>
        <translation>precauciones, como marcapasos o embarazo</translation>
    </message>
    <message>
        <source>&amp;Undo import…</source>
        <translation>&amp;Deshacer importación…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out.</source>
        <translation>
            <numerusform>%n fila se deja fuera.</numerusform>
            <numerusform>%n filas se dejan fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) are left blank.</source>
        <translation>
            <numerusform>%n celda se deja en blanco.</numerusform>
            <numerusform>%n celdas se dejan en blanco.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no import that could be undone.</source>
        <translation>No hay ninguna importación que se pueda deshacer.</translation>
    </message>
    <message>
        <source>import undone</source>
        <translation>importación deshecha</translation>
    </message>
    <message>
        <source>The import cannot be undone, since more was done with it: {what}. Nothing was changed.</source>
        <translation>La importación no se puede deshacer, porque después se hizo más con ella: {what}. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n new course(s)</source>
        <translation>
            <numerusform>%n curso nuevo</numerusform>
            <numerusform>%n cursos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n suceso</numerusform>
            <numerusform>%n sucesos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed out</source>
        <translation>
            <numerusform>%n hoja entregada</numerusform>
            <numerusform>%n hojas entregadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the list of a day</source>
        <translation>
            <numerusform>%n puesto en la lista de un día</numerusform>
            <numerusform>%n puestos en la lista de un día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) chosen for pages</source>
        <translation>
            <numerusform>%n idioma elegido para las hojas</numerusform>
            <numerusform>%n idiomas elegidos para las hojas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of patients or courses</source>
        <translation>
            <numerusform>%n cambio de pacientes o cursos</numerusform>
            <numerusform>%n cambios de pacientes o cursos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) changed</source>
        <translation>
            <numerusform>%n visita cambiada</numerusform>
            <numerusform>%n visitas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) signed or decided on</source>
        <translation>
            <numerusform>%n visita firmada o con decisión</numerusform>
            <numerusform>%n visitas firmadas o con decisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new visit(s)</source>
        <translation>
            <numerusform>%n visita nueva</numerusform>
            <numerusform>%n visitas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>{example}: the higher number</source>
        <translation>{example}: el número más alto</translation>
    </message>
    <message>
        <source>{example}: the lower number</source>
        <translation>{example}: el número más bajo</translation>
    </message>
    <message>
        <source>{example}: not recorded</source>
        <translation>{example}: no registrado</translation>
    </message>
    <message>
        <source>{example}: the family name stands first</source>
        <translation>{example}: primero el apellido</translation>
    </message>
    <message>
        <source>{example}: the given name stands first</source>
        <translation>{example}: primero el nombre</translation>
    </message>
    <message>
        <source>{example}: {day}</source>
        <translation>{example}: {day}</translation>
    </message>
    <message>
        <source>&amp;Means</source>
        <translation>&amp;Significa</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>Leer c&amp;omo</translation>
    </message>
    <message>
        <source>A &amp;blank cell says what stands above it</source>
        <translation>Una celda &amp;vacía dice lo que está encima</translation>
    </message>
    <message>
        <source>nothing: left alone</source>
        <translation>nada: no se toca</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin decir</translation>
    </message>
    <message>
        <source>All its cells are blank.</source>
        <translation>Todas sus celdas están vacías.</translation>
    </message>
    <message>
        <source>Its cells are hidden while names are.</source>
        <translation>Sus celdas están ocultas mientras lo estén los nombres.</translation>
    </message>
    <message>
        <source>{cells} …</source>
        <translation>{cells} …</translation>
    </message>
    <message>
        <source>nothing is imported</source>
        <translation>no se importa nada</translation>
    </message>
    <message>
        <source>the cell is left blank</source>
        <translation>la celda se deja en blanco</translation>
    </message>
    <message>
        <source>the row is left out</source>
        <translation>la fila se deja fuera</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>Importar {file}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>Fila con los encabezados</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Lo que no se puede leer</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Hoja</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>Le&amp;tras</translation>
    </message>
    <message>
        <source>Headings in ro&amp;w</source>
        <translation>Encabezados en la &amp;fila</translation>
    </message>
    <message>
        <source>Where something cannot be &amp;read</source>
        <translation>Si algo no se puede &amp;leer</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>of a list</comment>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>To be said</source>
        <translation>Por decir</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Columnas de la lista</translation>
    </message>
    <message>
        <source>Rows as they will be</source>
        <translation>Filas como quedarán</translation>
    </message>
    <message>
        <source>Save the ma&amp;p…</source>
        <translation>Guardar el ma&amp;pa…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are being checked …</source>
        <translation>
            <numerusform>Se está comprobando %n fila …</numerusform>
            <numerusform>Se están comprobando %n filas …</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows are shown as they will be.</source>
        <translation>Se muestran las primeras filas como quedarán.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be imported.</source>
        <translation>
            <numerusform>Se importará %n fila.</numerusform>
            <numerusform>Se importarán %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be said, since it can mean two things: {columns}.</source>
        <translation>Por decir, porque puede significar dos cosas: {columns}.</translation>
    </message>
    <message>
        <source>No row would be imported.</source>
        <translation>No se importaría ninguna fila.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be read. Say what they mean, or what becomes of them.</source>
        <translation>
            <numerusform>%n celda no se puede leer. Diga qué significa o qué se hace con ella.</numerusform>
            <numerusform>%n celdas no se pueden leer. Diga qué significan o qué se hace con ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Maps of columns (*.json)</source>
        <translation>Mapas de columnas (*.json)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Guardar el mapa</translation>
    </message>
    <message>
        <source>The same people?</source>
        <translation>¿Las mismas personas?</translation>
    </message>
    <message>
        <source>People who may be the same</source>
        <translation>Personas que pueden ser la misma</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>row {line}: may be {id}</source>
        <translation>fila {line}: puede ser {id}</translation>
    </message>
    <message>
        <source>row {line}: {person} – {known} ({id})</source>
        <translation>fila {line}: {person} – {known} ({id})</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a list</comment>
        <translation>Fila</translation>
    </message>
    <message>
        <source>{cell}. Allowed is {allowed}.</source>
        <translation>{cell}. Se admite {allowed}.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Deshacer importación</translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>&amp;Deshacer importación</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Deshaciendo la importación</translation>
    </message>
    <message>
        <source>The import was undone. The clinic is as it was before.</source>
        <translation>La importación se deshizo. La clínica está como antes.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were imported.</source>
        <translation>
            <numerusform>Se importó %n visita.</numerusform>
            <numerusform>Se importaron %n visitas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Imported on {moment} by {who}: {patients} and {visits} were added, {amended} amended. All of it is undone; what the amended visits said in between stays in their history.</source>
        <translation>Importado el {moment} por {who}: se añadieron {patients} y {visits}; {amended} con correcciones. Se deshace todo; lo que las visitas corregidas dijeron entretanto queda en su historial.</translation>
    </message>
    <message>
        <source>By the patient</source>
        <translation>Del paciente</translation>
    </message>
    <message>
        <source>none</source>
        <comment>by the patient</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>{what}; by the patient: {fields}</source>
        <translation>{what}; del paciente: {fields}</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>&amp;Incorporar</translation>
    </message>
    <message>
        <source>Take the patient&apos;s answers over</source>
        <translation>Incorporar las respuestas del paciente</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Dejar a un lado</translation>
    </message>
    <message>
        <source>Set the patient&apos;s answers aside</source>
        <translation>Dejar a un lado las respuestas del paciente</translation>
    </message>
    <message>
        <source>What the patient&apos;s answers change</source>
        <translation>Qué cambian las respuestas del paciente</translation>
    </message>
    <message numerus="yes">
        <source>%n by the patient</source>
        <translation>
            <numerusform>%n del paciente</numerusform>
            <numerusform>%n del paciente</numerusform>
        </translation>
    </message>
    <message>
        <source>The patient says yes: {what}</source>
        <translation>El paciente dice que sí: {what}</translation>
    </message>
    <message>
        <source>The patient is not sure: {what}</source>
        <translation>El paciente no está seguro: {what}</translation>
    </message>
    <message>
        <source>The patient says no: {what}</source>
        <translation>El paciente dice que no: {what}</translation>
    </message>
    <message>
        <source>Is it new that you cannot pass urine, that it is hard to start, that you do not feel it, or that you leak?</source>
        <translation>¿Es nuevo que no pueda orinar, que le cueste empezar, que no lo sienta o que se le escape?</translation>
    </message>
    <message>
        <source>passing urine</source>
        <comment>patient&apos;s answer</comment>
        <translation>orinar</translation>
    </message>
    <message>
        <source>Is it new that you leak stool, or do not feel that your bowel is full?</source>
        <translation>¿Es nuevo que se le escapen las heces o que no sienta el intestino lleno?</translation>
    </message>
    <message>
        <source>bowel</source>
        <comment>patient&apos;s answer</comment>
        <translation>intestino</translation>
    </message>
    <message>
        <source>Are you numb, or do you tingle, between your legs, at your private parts or around your back passage?</source>
        <translation>¿Tiene adormecimiento u hormigueo entre las piernas, en los genitales o alrededor del ano?</translation>
    </message>
    <message>
        <source>numb between the legs</source>
        <comment>patient&apos;s answer</comment>
        <translation>adormecimiento entre las piernas</translation>
    </message>
    <message>
        <source>Has sex newly lost its feeling, or does something newly not work?</source>
        <translation>¿Ha perdido hace poco la sensación en las relaciones sexuales, o hay algo que ya no funciona?</translation>
    </message>
    <message>
        <source>sexual feeling</source>
        <comment>patient&apos;s answer</comment>
        <translation>sensación sexual</translation>
    </message>
    <message>
        <source>Is a leg getting weaker, or does a foot drag or drop when you walk?</source>
        <translation>¿Se le debilita una pierna, o arrastra o se le cae un pie al caminar?</translation>
    </message>
    <message>
        <source>weak leg or foot</source>
        <comment>patient&apos;s answer</comment>
        <translation>pierna o pie débil</translation>
    </message>
    <message>
        <source>Are pain, numbness or weakness new in both legs?</source>
        <translation>¿Es nuevo el dolor, el adormecimiento o la debilidad en las dos piernas?</translation>
    </message>
    <message>
        <source>both legs</source>
        <comment>patient&apos;s answer</comment>
        <translation>las dos piernas</translation>
    </message>
    <message>
        <source>Are you newly unsteady when you walk, or did feeling or strength suddenly change?</source>
        <translation>¿Camina ahora con inseguridad, o cambió de repente la sensibilidad o la fuerza?</translation>
    </message>
    <message>
        <source>unsteady or sudden change</source>
        <comment>patient&apos;s answer</comment>
        <translation>inseguridad o cambio repentino</translation>
    </message>
    <message>
        <source>Is a leg suddenly cold, pale or swollen?</source>
        <translation>¿Tiene una pierna de repente fría, pálida o hinchada?</translation>
    </message>
    <message>
        <source>cold or swollen leg</source>
        <comment>patient&apos;s answer</comment>
        <translation>pierna fría o hinchada</translation>
    </message>
    <message>
        <source>Do you feel something in your belly that beats like a pulse?</source>
        <translation>¿Nota en el vientre algo que late como un pulso?</translation>
    </message>
    <message>
        <source>beating in the belly</source>
        <comment>patient&apos;s answer</comment>
        <translation>latido en el vientre</translation>
    </message>
    <message>
        <source>Did it begin after a bad fall or accident that no doctor has looked at?</source>
        <translation>¿Empezó después de una mala caída o un accidente que ningún médico ha visto?</translation>
    </message>
    <message>
        <source>fall or accident</source>
        <comment>patient&apos;s answer</comment>
        <translation>caída o accidente</translation>
    </message>
    <message>
        <source>Do you have a fever, or feel ill, with bad back pain?</source>
        <translation>¿Tiene fiebre, o se siente enfermo, con mucho dolor de espalda?</translation>
    </message>
    <message>
        <source>fever or ill</source>
        <comment>patient&apos;s answer</comment>
        <translation>fiebre o malestar</translation>
    </message>
    <message>
        <source>Have you lost weight without wanting to?</source>
        <translation>¿Ha perdido peso sin querer?</translation>
    </message>
    <message>
        <source>weight loss</source>
        <comment>patient&apos;s answer</comment>
        <translation>pérdida de peso</translation>
    </message>
    <message>
        <source>Does the pain last all night, however you lie?</source>
        <translation>¿Le dura el dolor toda la noche, se ponga como se ponga?</translation>
    </message>
    <message>
        <source>night pain</source>
        <comment>patient&apos;s answer</comment>
        <translation>dolor nocturno</translation>
    </message>
    <message>
        <source>Have you ever had cancer, and is there a new pain, numbness or weakness?</source>
        <translation>¿Ha tenido cáncer alguna vez y hay un dolor, un adormecimiento o una debilidad nuevos?</translation>
    </message>
    <message>
        <source>cancer and something new</source>
        <comment>patient&apos;s answer</comment>
        <translation>cáncer y algo nuevo</translation>
    </message>
    <message>
        <source>Have you taken cortisone for a long time, or have weak bones, and is there a new pain?</source>
        <translation>¿Ha tomado cortisona mucho tiempo, o tiene los huesos débiles, y hay un dolor nuevo?</translation>
    </message>
    <message>
        <source>cortisone or weak bones, new pain</source>
        <comment>patient&apos;s answer</comment>
        <translation>cortisona o huesos débiles, dolor nuevo</translation>
    </message>
    <message>
        <source>worst you can imagine</source>
        <comment>0 to 10</comment>
        <translation>lo peor que pueda imaginar</translation>
    </message>
    <message>
        <source>none</source>
        <comment>0 to 10</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>How much does your low back hurt?</source>
        <translation>¿Cuánto le duele la zona lumbar?</translation>
    </message>
    <message>
        <source>How much does your leg hurt, the buttock included?</source>
        <translation>¿Cuánto le duele la pierna, incluido el glúteo?</translation>
    </message>
    <message>
        <source>How much does it tingle?</source>
        <translation>¿Cuánto hormigueo tiene?</translation>
    </message>
    <message>
        <source>How numb does it feel?</source>
        <translation>¿Cuánto adormecimiento tiene?</translation>
    </message>
    <message>
        <source>How much did it trouble your sleep?</source>
        <translation>¿Cuánto le afectó al sueño?</translation>
    </message>
    <message>
        <source>How long can you sit before you have to get up?</source>
        <translation>¿Cuánto tiempo puede estar sentado antes de tener que levantarse?</translation>
    </message>
    <message>
        <source>How long can you walk before you have to stop?</source>
        <translation>¿Cuánto tiempo puede caminar antes de tener que parar?</translation>
    </message>
    <message>
        <source>How far down your left leg does the pain go?</source>
        <translation>¿Hasta dónde baja el dolor por la pierna izquierda?</translation>
    </message>
    <message>
        <source>How far down your right leg does the pain go?</source>
        <translation>¿Hasta dónde baja el dolor por la pierna derecha?</translation>
    </message>
    <message>
        <source>Tap the lowest place. The figure is seen from behind.</source>
        <translation>Toque el lugar más bajo. La figura se ve por detrás.</translation>
    </message>
    <message>
        <source>How was it since the last treatment?</source>
        <translation>¿Cómo ha estado desde el último tratamiento?</translation>
    </message>
    <message>
        <source>How well can you do this today: {activity}?</source>
        <translation>¿Qué tal puede hacer esto hoy: {activity}?</translation>
    </message>
    <message>
        <source>not at all</source>
        <comment>0 to 10</comment>
        <translation>nada en absoluto</translation>
    </message>
    <message>
        <source>as well as before</source>
        <comment>0 to 10</comment>
        <translation>tan bien como antes</translation>
    </message>
    <message>
        <source>An answer is not allowed here: {why}</source>
        <translation>Una respuesta no se admite aquí: {why}</translation>
    </message>
    <message>
        <source>{name} began to answer, {when}, and did not finish.</source>
        <translation>{name} empezó a responder, {when}, y no terminó.</translation>
    </message>
    <message>
        <source>{name} answered, {when}.</source>
        <translation>{name} respondió, {when}.</translation>
    </message>
    <message>
        <source>Ask now: the patient says yes or not sure to {what}. It is not asked yet.</source>
        <translation>Pregunte ahora: el paciente dice sí o no está seguro de {what}. Aún no consta como preguntado.</translation>
    </message>
    <message>
        <source>No pain there</source>
        <comment>patient</comment>
        <translation>Ahí no duele</translation>
    </message>
    <message>
        <source>Low back</source>
        <comment>patient</comment>
        <translation>Zona lumbar</translation>
    </message>
    <message>
        <source>Buttock or hip</source>
        <comment>patient</comment>
        <translation>Glúteo o cadera</translation>
    </message>
    <message>
        <source>Thigh, down to the knee</source>
        <comment>patient</comment>
        <translation>Muslo, hasta la rodilla</translation>
    </message>
    <message>
        <source>Calf or shin</source>
        <comment>patient</comment>
        <translation>Pantorrilla o espinilla</translation>
    </message>
    <message>
        <source>Foot or toes</source>
        <comment>patient</comment>
        <translation>Pie o dedos</translation>
    </message>
    <message>
        <source>5 minutes or less</source>
        <translation>5 minutos o menos</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minutos</translation>
    </message>
    <message>
        <source>half an hour</source>
        <translation>media hora</translation>
    </message>
    <message>
        <source>45 minutes</source>
        <translation>45 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1½ hours</source>
        <translation>1 hora y media</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 horas</translation>
    </message>
    <message>
        <source>3 hours or more</source>
        <translation>3 horas o más</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>patient</comment>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>About the same</source>
        <comment>patient</comment>
        <translation>Casi igual</translation>
    </message>
    <message>
        <source>Worse for a while</source>
        <comment>patient</comment>
        <translation>Peor durante un tiempo</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>patient</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <comment>patient</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>Not sure</source>
        <comment>patient</comment>
        <translation>No estoy seguro</translation>
    </message>
    <message>
        <source>For the clinician: hold</source>
        <translation>Para el profesional: mantener pulsado</translation>
    </message>
    <message>
        <source>For the clinician: hold, or hold Ctrl+Shift+L</source>
        <translation>Para el profesional: mantener pulsado, o mantener Ctrl+Mayús+L</translation>
    </message>
    <message>
        <source>Please answer a few questions before your visit.</source>
        <translation>Por favor, responda unas preguntas antes de su visita.</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>self-entry</comment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>self-entry</comment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>self-entry</comment>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Thank you. Please give the tablet back.</source>
        <translation>Gracias. Por favor, devuelva la tableta.</translation>
    </message>
    <message>
        <source>Please say at once what you answered about: {what}.</source>
        <translation>Por favor, diga enseguida lo que respondió sobre: {what}.</translation>
    </message>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} y {count} más</translation>
    </message>
    <message>
        <source>the patient says yes or not sure: {what}</source>
        <translation>el paciente dice sí o no está seguro: {what}</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Hacerlo</translation>
    </message>
    <message>
        <source>{action} by {name}, {when}</source>
        <translation>{action} por {name}, {when}</translation>
    </message>
    <message>
        <source>{action}, noted by {name}, {when}</source>
        <translation>{action}, anotado por {name}, {when}</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>&amp;Guardar lista…</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado como {file}.</translation>
    </message>
    <message>
        <source>Show only faults with these words</source>
        <translation>Mostrar solo los errores con estas palabras</translation>
    </message>
    <message>
        <source>Filter: a line, a column, a value</source>
        <translation>Filtrar: una línea, una columna, un valor</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message>
        <source>faults.txt</source>
        <translation>errores.txt</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Guardar lista</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>the name of who assessed both legs</source>
        <translation>el nombre de quien valoró ambas piernas</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Evolución del alcance</translation>
    </message>
    <message>
        <source>centralizing</source>
        <comment>list</comment>
        <translation>centraliza</translation>
    </message>
    <message>
        <source>staying</source>
        <comment>list</comment>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>peripheralizing</source>
        <comment>list</comment>
        <translation>periferaliza</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>list</comment>
        <translation>aún sin saber</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <translation>{what}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Seen in the last %n day(s)</source>
        <translation>
            <numerusform>Visto en el último %n día</numerusform>
            <numerusform>Visto en los últimos %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not seen for %n day(s)</source>
        <translation>
            <numerusform>Sin visita desde hace %n día</numerusform>
            <numerusform>Sin visita desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Fi&amp;lter patients…</source>
        <translation>&amp;Filtrar pacientes…</translation>
    </message>
    <message>
        <source>{words}: ask for it no more</source>
        <translation>{words}: dejar de pedirlo</translation>
    </message>
    <message>
        <source>Filter patients…</source>
        <translation>Filtrar pacientes…</translation>
    </message>
    <message>
        <source>Filter patients  {key}</source>
        <translation>Filtrar pacientes  {key}</translation>
    </message>
    <message>
        <source>Seen in the last … days:</source>
        <translation>Vistos en los últimos … días:</translation>
    </message>
    <message>
        <source>Not seen for … days:</source>
        <translation>Sin visita desde hace … días:</translation>
    </message>
    <message>
        <source>Filter patients</source>
        <translation>Filtrar pacientes</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation>&amp;Guardar vista</translation>
    </message>
    <message>
        <source>&amp;Remove view</source>
        <translation>&amp;Quitar vista</translation>
    </message>
    <message>
        <source>Let the patient &amp;answer</source>
        <translation>Dejar &amp;que el paciente responda</translation>
    </message>
    <message>
        <source>{row} cannot be read. No archive was written. “tracker check --set-aside FILE.json” takes it out.</source>
        <translation>No se puede leer {row}. No se escribió ningún paquete. «tracker check --set-aside FILE.json» lo saca.</translation>
    </message>
    <message>
        <source>The clinic&apos;s database is on a server: an archive is restored into a file.</source>
        <translation>La base de datos de la clínica está en un servidor: un paquete se restaura en un archivo.</translation>
    </message>
    <message>
        <source>This clinic is not empty. Nothing was restored: an archive is restored into an empty clinic, or a new file, only.</source>
        <translation>Esta clínica no está vacía. No se restauró nada: un paquete se restaura solo en una clínica vacía o en un archivo nuevo.</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was restored; choose another.</source>
        <translation>{file} ya existe. No se restauró nada; elija otro.</translation>
    </message>
    <message>
        <source>this file is missing</source>
        <translation>falta este archivo</translation>
    </message>
    <message>
        <source>this file is not as it was written: it was altered</source>
        <translation>este archivo no está como se escribió: fue alterado</translation>
    </message>
    <message>
        <source>{file}: the passphrase does not open this archive.</source>
        <translation>{file}: la frase de acceso no abre este paquete.</translation>
    </message>
    <message>
        <source>this line is no digest: {line}</source>
        <translation>esta línea no es una suma de comprobación: {line}</translation>
    </message>
    <message>
        <source>this file is in no manifest</source>
        <translation>este archivo no está en ningún manifiesto</translation>
    </message>
    <message>
        <source>{file}: {name}: {why}. Nothing was taken from it.</source>
        <translation>{file}: {name}: {why}. No se tomó nada de él.</translation>
    </message>
    <message>
        <source>{file} is no archive of this program, or it is not whole ({why}). Nothing was taken from it.</source>
        <translation>{file} no es un paquete de este programa o no está completo ({why}). No se tomó nada de él.</translation>
    </message>
    <message>
        <source>{file} is encrypted: it opens with its passphrase.</source>
        <translation>{file} está cifrado: se abre con su frase de acceso.</translation>
    </message>
    <message>
        <source>{file} holds too many files. Nothing was taken from it.</source>
        <translation>{file} contiene demasiados archivos. No se tomó nada de él.</translation>
    </message>
    <message>
        <source>this name leaves the folder</source>
        <translation>este nombre sale de la carpeta</translation>
    </message>
    <message>
        <source>this name is there twice</source>
        <translation>este nombre está dos veces</translation>
    </message>
    <message>
        <source>it is packed in a way no archive is</source>
        <translation>está comprimido de un modo en que no lo está ningún paquete</translation>
    </message>
    <message>
        <source>{file} is no archive of this program: there is no {name} in it. Nothing was taken from it.</source>
        <translation>{file} no es un paquete de este programa: no contiene {name}. No se tomó nada de él.</translation>
    </message>
    <message>
        <source>{file}: {why}. Nothing was taken from it.</source>
        <translation>{file}: {why}. No se tomó nada de él.</translation>
    </message>
    <message>
        <source>it unpacks to more than {count} times its size</source>
        <translation>al descomprimirse ocupa más de {count} veces su tamaño</translation>
    </message>
    <message>
        <source>it is larger than the {count} MB that are allowed</source>
        <translation>es mayor que los {count} MB permitidos</translation>
    </message>
    <message>
        <source>this file cannot be read ({why})</source>
        <translation>este archivo no se puede leer ({why})</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program; install that one</source>
        <translation>lo escribió una versión más nueva de este programa; instale esa versión</translation>
    </message>
    <message>
        <source>{value} is no archive of this program</source>
        <translation>{value} no es un paquete de este programa</translation>
    </message>
    <message>
        <source>{value} is missing in it</source>
        <translation>falta {value} en él</translation>
    </message>
    <message>
        <source>there is no table {name}</source>
        <translation>no hay ninguna tabla {name}</translation>
    </message>
    <message>
        <source>its last line is not whole</source>
        <translation>su última línea no está completa</translation>
    </message>
    <message>
        <source>{column}: {value} is not allowed</source>
        <translation>{column}: {value} no está permitido</translation>
    </message>
    <message>
        <source>{table}, row {number}</source>
        <translation>{table}, fila {number}</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>ningún objeto</translation>
    </message>
    <message>
        <source>it is no JSON ({why})</source>
        <translation>no es JSON ({why})</translation>
    </message>
    <message>
        <source>its rows cannot be stored ({why})</source>
        <translation>sus filas no se pueden guardar ({why})</translation>
    </message>
    <message>
        <source>it says {said} of {table}, and {found} were found</source>
        <translation>dice {said} de {table}, y se encontraron {found}</translation>
    </message>
    <message>
        <source>{value} is no row</source>
        <translation>{value} no es una fila</translation>
    </message>
    <message>
        <source>there is no column {name}</source>
        <translation>no hay ninguna columna {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a patient answered alone</source>
        <translation>
            <numerusform>%n vez que un paciente respondió a solas</numerusform>
            <numerusform>%n veces que un paciente respondió a solas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged record(s)</source>
        <translation>
            <numerusform>%n ficha unida a otra</numerusform>
            <numerusform>%n fichas unidas a otras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived patient(s)</source>
        <translation>
            <numerusform>%n paciente archivado</numerusform>
            <numerusform>%n pacientes archivados</numerusform>
        </translation>
    </message>
    <message>
        <source>The clinic&apos;s database lies in a shared place</source>
        <translation>La base de datos de la clínica está en un lugar compartido</translation>
    </message>
    <message>
        <source>&amp;Do not open it</source>
        <translation>&amp;No abrirla</translation>
    </message>
    <message>
        <source>Open it there &amp;all the same</source>
        <translation>Abrirla &amp;ahí de todos modos</translation>
    </message>
    <message>
        <source>a network share ({kind})</source>
        <translation>una carpeta de red ({kind})</translation>
    </message>
    <message>
        <source>a folder that {kind} keeps alike on several computers</source>
        <translation>una carpeta que {kind} mantiene igual en varios equipos</translation>
    </message>
    <message>
        <source>{file} lies in {place}. A clinic&apos;s records are lost there sooner or later: two computers write into one file without knowing of each other, or it is copied while it is half written. It was not opened.

Copy it to a folder on this computer&apos;s own disk while no program has it open, and open it there. Backups may go to such a place.</source>
        <translation>{file} está en {place}. Tarde o temprano se pierden ahí los registros de una clínica: dos equipos escriben en un mismo archivo sin saber el uno del otro, o se copia cuando está a medio escribir. No se abrió.

Cópielo a una carpeta del disco de este equipo mientras ningún programa lo tenga abierto, y ábralo ahí. Las copias de seguridad sí pueden ir a un lugar así.</translation>
    </message>
    <message>
        <source>line {line}: {id} may be {gone}, which was merged into {kept}, {person}. Write {kept} in the file in its place.</source>
        <translation>línea {line}: {id} puede ser {gone}, que se unió con {kept}, {person}. Escriba {kept} en su lugar en el archivo.</translation>
    </message>
    <message>
        <source>This patient is archived, and so on no list of a day. Take the patient back from the archive first (Patient menu). Nothing was changed.</source>
        <translation>Este paciente está archivado y por eso no está en la lista de ningún día. Sáquelo primero del archivo (menú Paciente). No se cambió nada.</translation>
    </message>
    <message>
        <source>What the patient answered was taken over or set aside in another window meanwhile. Nothing was changed here.</source>
        <translation>Lo que respondió el paciente se tomó o se descartó mientras tanto en otra ventana. Aquí no se cambió nada.</translation>
    </message>
    <message>
        <source>Print a paper &amp;form…</source>
        <translation>Imprimir un &amp;formulario en papel…</translation>
    </message>
    <message>
        <source>Print a paper form</source>
        <translation>Imprimir un formulario en papel</translation>
    </message>
    <message>
        <source>nobody is open</source>
        <translation>no hay nadie abierto</translation>
    </message>
    <message>
        <source>a line for the name</source>
        <translation>una línea para el nombre</translation>
    </message>
    <message>
        <source>G&amp;reys</source>
        <translation>G&amp;rises</translation>
    </message>
    <message>
        <source>&amp;Form for</source>
        <translation>&amp;Formulario para</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apel</translation>
    </message>
    <message>
        <source>Langua&amp;ge</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>questions.pdf</source>
        <translation>preguntas.pdf</translation>
    </message>
    <message>
        <source>Before your visit</source>
        <translation>Antes de su visita</translation>
    </message>
    <message>
        <source>Please tick one answer to each question. Leave out what you do not know.</source>
        <translation>Marque una respuesta en cada pregunta. Deje en blanco lo que no sepa.</translation>
    </message>
    <message>
        <source>The numbers from 0 to 10 ask for: {recall}.</source>
        <translation>Los números de 0 a 10 preguntan por: {recall}.</translation>
    </message>
    <message>
        <source>Tick the lowest place. The figure is seen from behind.</source>
        <translation>Marque el lugar más bajo. La figura se ve desde atrás.</translation>
    </message>
    <message>
        <source>Please tell us at once what you answer with yes or not sure.</source>
        <translation>Díganos enseguida a qué responde que sí o que no está seguro.</translation>
    </message>
    <message>
        <source>For the clinic: in the visit form the framed key behind an answer records it; the numbers 0 to 9 are their own keys. Enter ends minutes, and a 1 before a 0. Ask the red flags again yourself: what is ticked here is not their answer.</source>
        <translation>Para la clínica: en el formulario de la visita, la tecla enmarcada tras una respuesta la registra; los números de 0 a 9 son sus propias teclas. Intro termina los minutos, y un 1 antes de un 0. Vuelva a preguntar usted los signos de alarma: lo marcado aquí no es su respuesta.</translation>
    </message>
    <message>
        <source>Born</source>
        <comment>form</comment>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Nothing was imported: a visit in the file lies before the day its patient was born. Show names again (F9) to read which.</source>
        <translation>No se importó nada: una visita del archivo es anterior al día de nacimiento de su paciente. Muestre los nombres de nuevo (F9) para leer cuál.</translation>
    </message>
    <message>
        <source>Expo&amp;rt for research (de-identified)…</source>
        <translation>Expo&amp;rtar para investigación (sin identidades)…</translation>
    </message>
    <message>
        <source>Export for research</source>
        <translation>Exportar para investigación</translation>
    </message>
    <message>
        <source>The file holds every visit without names, ids, birth dates, notes and any other words; each patient gets a random id, and all days of a patient are moved by the same secret number. In a small clinic rare combinations may still point to somebody.

A key file says who is who. Keep it away from the file; without a key nobody can find out, you neither.</source>
        <translation>El archivo contiene todas las visitas sin nombres, identificadores, fechas de nacimiento, notas ni otras palabras; cada paciente recibe un identificador al azar y todos los días de un paciente se desplazan en el mismo número secreto. En una clínica pequeña, las combinaciones poco frecuentes pueden señalar a alguien.

Un archivo de claves dice quién es quién. Guárdelo lejos del archivo; sin claves nadie puede averiguarlo, tampoco usted.</translation>
    </message>
    <message>
        <source>&amp;Without a key</source>
        <translation>&amp;Sin claves</translation>
    </message>
    <message>
        <source>With a &amp;key file</source>
        <translation>&amp;Con archivo de claves</translation>
    </message>
    <message>
        <source>visits-research.csv</source>
        <translation>visitas-investigacion.csv</translation>
    </message>
    <message>
        <source>Key file: who is who</source>
        <translation>Archivo de claves: quién es quién</translation>
    </message>
    <message>
        <source>research-key.csv</source>
        <translation>claves-investigacion.csv</translation>
    </message>
    <message>
        <source>The same report for programs: {path}.</source>
        <translation>El mismo informe para programas: {path}.</translation>
    </message>
    <message>
        <source>Who is who: {path}. Keep it away from the file.</source>
        <translation>Quién es quién: {path}. Guárdelo lejos del archivo.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Days shifted</source>
        <translation>Días desplazados</translation>
    </message>
    <message>
        <source>Age in whole years at the first visit; from {years} on “{years}+”.</source>
        <translation>Edad en años cumplidos en la primera visita; desde los {years}, «{years}+».</translation>
    </message>
    <message>
        <source>{count} share sex and ten years of age with fewer than {others} others here: rare combinations may still point to somebody. So may the days between visits, to whoever knows them. Give the file only to those who may have it.</source>
        <translation>{count} comparten sexo y decenio de edad con menos de {others} personas más de aquí: las combinaciones poco frecuentes pueden señalar a alguien. También los días entre visitas, a quien los conozca. Entregue el archivo solo a quien pueda tenerlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) left out: their days leave no room for a shift.</source>
        <translation>
            <numerusform>%n paciente omitido: sus días no dejan margen para desplazarlos.</numerusform>
            <numerusform>%n pacientes omitidos: sus días no dejan margen para desplazarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key needs a file of its own. Nothing was written.</source>
        <translation>Las claves necesitan un archivo propio. No se escribió nada.</translation>
    </message>
    <message>
        <source>{file}: there is a file already; an older key would be lost. Choose another name.</source>
        <translation>{file}: ya hay un archivo; se perderían claves anteriores. Elija otro nombre.</translation>
    </message>
    <message>
        <source>&amp;Health check…</source>
        <translation>&amp;Revisión del programa…</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>Next backup</source>
        <translation>Próxima copia</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>no clinic is open</source>
        <translation>no hay ninguna clínica abierta</translation>
    </message>
    <message>
        <source>Start the program: it begins one, or says why it cannot be opened.</source>
        <translation>Abra el programa: empieza una clínica o dice por qué no se puede abrir.</translation>
    </message>
    <message>
        <source>Sciatica Course Tracker, health check of {when}</source>
        <translation>Sciatica Course Tracker, revisión del {when}</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>open a course that has not ended first</source>
        <translation>abra antes un curso que no haya terminado</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenio</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgiano</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>lao</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>tailandés</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>devanagari</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalí</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>guyaratí</translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation>gurmukhi</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>telugu</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>canarés</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>malabar</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>cingalés</translation>
    </message>
    <message>
        <source>open, {size}, schema revision {revision}</source>
        <translation>abierta, {size}, versión del esquema {revision}</translation>
    </message>
    <message>
        <source>no verified backup yet</source>
        <translation>todavía no hay ninguna copia verificada</translation>
    </message>
    <message>
        <source>Make one: File ▸ Backups.</source>
        <translation>Haga una: Archivo ▸ Copias de seguridad.</translation>
    </message>
    <message>
        <source>verified, of {when} ({age})</source>
        <translation>verificada, del {when} ({age})</translation>
    </message>
    <message>
        <source>{backup}; it is not where it was written</source>
        <translation>{backup}; no está donde se escribió</translation>
    </message>
    <message>
        <source>Plug its disk in, or make another: File ▸ Backups.</source>
        <translation>Conecte su disco o haga otra: Archivo ▸ Copias de seguridad.</translation>
    </message>
    <message>
        <source>Make one, or see why none was made: File ▸ Backups.</source>
        <translation>Haga una o vea por qué no se hizo: Archivo ▸ Copias de seguridad.</translation>
    </message>
    <message>
        <source>as soon as something changes</source>
        <translation>en cuanto algo cambie</translation>
    </message>
    <message>
        <source>at {when}, if something changes</source>
        <translation>el {when}, si algo cambia</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n carpeta</numerusform>
            <numerusform>%n carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, into {folders}</source>
        <translation>{when}, en {folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not there now</source>
        <translation>
            <numerusform>%n carpeta no está ahora</numerusform>
            <numerusform>%n carpetas no están ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{plan}; {lacking}</source>
        <translation>{plan}; {lacking}</translation>
    </message>
    <message>
        <source>Plug the disk in, or choose another folder: File ▸ Backups.</source>
        <translation>Conecte el disco o elija otra carpeta: Archivo ▸ Copias de seguridad.</translation>
    </message>
    <message>
        <source>on a server; its own tools look after it and its backups</source>
        <translation>en un servidor; sus propias herramientas cuidan de ella y de sus copias</translation>
    </message>
    <message>
        <source>the database is encrypted</source>
        <translation>la base de datos está cifrada</translation>
    </message>
    <message>
        <source>not encrypted: whoever takes this computer can read every record</source>
        <translation>sin cifrar: quien se lleve este equipo puede leer todas las historias</translation>
    </message>
    <message>
        <source>Encrypt it: Tools ▸ Encryption and people.</source>
        <translation>Cífrela: Herramientas ▸ Cifrado y personas.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found; nothing was changed</source>
        <translation>
            <numerusform>%n error encontrado; no se cambió nada</numerusform>
            <numerusform>%n errores encontrados; no se cambió nada</numerusform>
        </translation>
    </message>
    <message>
        <source>“tracker check” names every fault. Look for a backup that is whole: File ▸ Backups.</source>
        <translation>«tracker check» nombra cada error. Busque una copia íntegra: Archivo ▸ Copias de seguridad.</translation>
    </message>
    <message>
        <source>every page and every value can be read</source>
        <translation>se pueden leer todas las páginas y todos los valores</translation>
    </message>
    <message>
        <source>{sound}; {free} of it are free (“tracker check --compact” gives them back)</source>
        <translation>{sound}; {free} están libres («tracker check --compact» los devuelve)</translation>
    </message>
    <message>
        <source>{size} are free</source>
        <translation>{size} libres</translation>
    </message>
    <message>
        <source>Make room: a full disk saves no visit and no backup.</source>
        <translation>Libere espacio: un disco lleno no guarda visitas ni copias.</translation>
    </message>
    <message>
        <source>this computer has no print service (CUPS), or it does not answer</source>
        <translation>este equipo no tiene servicio de impresión (CUPS), o no responde</translation>
    </message>
    <message>
        <source>Start or install it; until then save pages as PDF: File ▸ Save PDF.</source>
        <translation>Inícielo o instálelo; mientras tanto guarde las páginas en PDF: Archivo ▸ Guardar PDF.</translation>
    </message>
    <message>
        <source>one is set up</source>
        <translation>hay una configurada</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s), none of them the usual one</source>
        <translation>
            <numerusform>%n impresora, pero no es la habitual</numerusform>
            <numerusform>%n impresoras, ninguna es la habitual</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the usual one in the settings of this computer.</source>
        <translation>Elija la habitual en los ajustes de este equipo.</translation>
    </message>
    <message>
        <source>none is set up</source>
        <translation>ninguna configurada</translation>
    </message>
    <message>
        <source>Add one in the settings of this computer; until then save pages as PDF.</source>
        <translation>Añada una en los ajustes de este equipo; mientras tanto guarde las páginas en PDF.</translation>
    </message>
    <message>
        <source>names in every script the program knows print as letters</source>
        <translation>los nombres en todas las escrituras que el programa conoce se imprimen con letras</translation>
    </message>
    <message>
        <source>Latin, Greek and Cyrillic; no letters for: {scripts}</source>
        <translation>latín, griego y cirílico; sin letras para: {scripts}</translation>
    </message>
    <message>
        <source>Names in these scripts print as boxes. “./run setup” adds a typeface for them.</source>
        <translation>Los nombres en estas escrituras se imprimen como cuadros. «./run setup» añade sus letras.</translation>
    </message>
    <message>
        <source>kept in the log folder, {size}; it names no patient</source>
        <translation>en la carpeta del registro, {size}; no nombra a ningún paciente</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>no se puede escribir</translation>
    </message>
    <message>
        <source>Let this user write in the folder; without a log a fault is hard to find.</source>
        <translation>Permita a este usuario escribir en la carpeta; sin registro cuesta encontrar un fallo.</translation>
    </message>
    <message>
        <source>program {program}, rules {rules}, Python {python}, Qt {qt}, SQLite {sqlite}, SQLCipher {cipher}, {system}</source>
        <translation>programa {program}, reglas {rules}, Python {python}, Qt {qt}, SQLite {sqlite}, SQLCipher {cipher}, {system}</translation>
    </message>
    <message>
        <source>Go to &amp;backups…</source>
        <translation>Ir a copias de &amp;seguridad…</translation>
    </message>
    <message>
        <source>Go to &amp;encryption…</source>
        <translation>Ir a ci&amp;frado…</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Revisión del programa</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>That is all. The report names no patient.</source>
        <translation>Eso es todo. El informe no nombra a ningún paciente.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>mírelo</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Co&amp;piar el informe</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Abrir la carpeta del &amp;registro</translation>
    </message>
    <message>
        <source>Reading every record…</source>
        <translation>Leyendo todas las historias…</translation>
    </message>
    <message>
        <source>The report was copied. It names no patient, no file, no folder.</source>
        <translation>El informe se copió. No nombra a ningún paciente, archivo ni carpeta.</translation>
    </message>
    <message>
        <source>Another workstation brought the clinic&apos;s records up to a newer version of this program. Nothing was saved. Install the newer version here, too.</source>
        <translation>Otro puesto de trabajo actualizó los registros de la clínica a una versión más nueva de este programa. No se guardó nada. Instale la versión más nueva también aquí.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer. Everything saved before is there; this was not saved. Check the network and that the server runs, then try again.</source>
        <translation>El servidor de la clínica no responde. Todo lo guardado antes está ahí; esto no se guardó. Compruebe la red y que el servidor funcione, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not let this user do that. Nothing was changed. Ask whoever looks after the server for the right.</source>
        <translation>El servidor de la clínica no permite eso a este usuario. No se cambió nada. Pida el permiso a quien cuida del servidor.</translation>
    </message>
    <message>
        <source>{kind} is no kind of database of this program. A clinic on a server has an address like {example}.</source>
        <translation>{kind} no es un tipo de base de datos de este programa. Una clínica en un servidor tiene una dirección como {example}.</translation>
    </message>
    <message>
        <source>sslmode={mode} does not prove that the server is the clinic&apos;s. Nothing was opened. Leave it out, and name the certificate of the clinic&apos;s server with sslrootcert=FILE.</source>
        <translation>sslmode={mode} no demuestra que el servidor sea el de la clínica. No se abrió nada. Quítelo e indique el certificado del servidor de la clínica con sslrootcert=ARCHIVO.</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>Today&apos;s list</source>
        <translation>Lista de hoy</translation>
    </message>
    <message>
        <source>function that is due</source>
        <translation>función pendiente</translation>
    </message>
    <message>
        <source>opens a new visit</source>
        <translation>abre una visita nueva</translation>
    </message>
    <message>
        <source>earlier, later</source>
        <translation>antes, después</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>did not come, comes after all</source>
        <translation>no vino; viene finalmente</translation>
    </message>
    <message>
        <source>the menu</source>
        <translation>el menú</translation>
    </message>
    <message>
        <source>Only the open patient&apos;s records</source>
        <translation>Solo la ficha del paciente abierto</translation>
    </message>
    <message>
        <source>Save as FHIR &amp;bundle…</source>
        <translation>Guardar como paquete &amp;FHIR…</translation>
    </message>
    <message>
        <source>Visit files and lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;All files (*)</source>
        <translation>Archivos de visitas y listas (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>FHIR bundle (*.json)</source>
        <translation>Paquete FHIR (*.json)</translation>
    </message>
    <message>
        <source>patient-fhir.json</source>
        <translation>paciente-fhir.json</translation>
    </message>
    <message>
        <source>Save as FHIR bundle</source>
        <translation>Guardar como paquete FHIR</translation>
    </message>
    <message>
        <source>{patient}: {courses}, {visits}.</source>
        <translation>{patient}: {courses}, {visits}.</translation>
    </message>
    <message>
        <source>Import a FHIR bundle</source>
        <translation>Importar un paquete FHIR</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) written to {path}.</source>
        <translation>
            <numerusform>%n recurso escrito en {path}.</numerusform>
            <numerusform>%n recursos escritos en {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {most} MB</source>
        <translation>como máximo {most} MB</translation>
    </message>
    <message>
        <source>{file}, byte {number}</source>
        <translation>{file}, byte {number}</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>texto en UTF-8</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}</source>
        <translation>{file}, línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>JSON ({what})</source>
        <translation>JSON ({what})</translation>
    </message>
    <message>
        <source>JSON is needed ({what})</source>
        <translation>hace falta JSON ({what})</translation>
    </message>
    <message>
        <source>at most {most} brackets within brackets</source>
        <translation>como máximo {most} corchetes dentro de corchetes</translation>
    </message>
    <message>
        <source>an object: a FHIR Bundle</source>
        <translation>un objeto: un Bundle de FHIR</translation>
    </message>
    <message>
        <source>a bundle of another program</source>
        <translation>un paquete de otro programa</translation>
    </message>
    <message>
        <source>a bundle of this program ({format})</source>
        <translation>un paquete de este programa ({format})</translation>
    </message>
    <message>
        <source>a FHIR R4 Bundle ({what})</source>
        <translation>un Bundle de FHIR R4 ({what})</translation>
    </message>
    <message>
        <source>{page}: it is not what was handed out.</source>
        <translation>{page}: no es lo que se entregó.</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>one Patient</source>
        <translation>un Patient</translation>
    </message>
    <message>
        <source>each course once</source>
        <translation>cada curso una vez</translation>
    </message>
    <message>
        <source>the clinic&apos;s id is needed</source>
        <translation>hace falta el identificador de la clínica</translation>
    </message>
    <message>
        <source>a PDF in base64</source>
        <translation>un PDF en base64</translation>
    </message>
    <message>
        <source>a value is needed</source>
        <translation>hace falta un valor</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>something needed is missing</source>
        <translation>falta algo necesario</translation>
    </message>
    <message>
        <source>the medication of the statement</source>
        <translation>el medicamento de la declaración</translation>
    </message>
    <message>
        <source>What is followed</source>
        <translation>Qué se sigue</translation>
    </message>
    <message>
        <source>A step up</source>
        <translation>Un paso adelante</translation>
    </message>
    <message>
        <source>To stay, and a step down</source>
        <translation>Quedarse, y un paso atrás</translation>
    </message>
    <message>
        <source>What asks you to look again</source>
        <translation>Qué le pide mirar otra vez</translation>
    </message>
    <message>
        <source>The two versions of the rules</source>
        <translation>Las dos versiones de las reglas</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>De dónde vienen los números</translation>
    </message>
    <message>
        <source>What this does not say</source>
        <translation>Lo que esto no dice</translation>
    </message>
    <message>
        <source>Every course begins in {first}. At each visit the program proposes a phase from what was recorded, and you decide. It is the clinic&apos;s way of keeping track, easier to stay in a phase than to enter it. What is blank is not known, and never 0.</source>
        <translation>Cada curso empieza en la {first}. En cada visita el programa propone una fase según lo anotado, y usted decide. Es el modo de la clínica de llevar la cuenta; es más fácil quedarse en una fase que entrar en ella. Lo que está en blanco no se sabe, y nunca es 0.</translation>
    </message>
    <message>
        <source>Some numbers below are your clinic&apos;s own, since {day}.</source>
        <translation>Algunos de estos números son propios de su clínica, desde el {day}.</translation>
    </message>
    <message>
        <source>The start: the first value recorded at the first visit, else at visit {last}; for each field and each leg by itself.</source>
        <translation>El inicio: el primer valor anotado en la primera visita o, si no, en la visita {last}; cada campo y cada pierna por separado.</translation>
    </message>
    <message>
        <source>The score followed: leg pain, where it was {points} or more at the start, or at least as high as back pain; else back pain; with both at 0, the higher of tingling and numbness.</source>
        <translation>La puntuación que se sigue: el dolor de pierna, si al inicio era {points} o más, o al menos tan alto como el de espalda; si no, el de espalda; con los dos en 0, el mayor de hormigueo y adormecimiento.</translation>
    </message>
    <message>
        <source>The reach: the furthest place down either leg where pain was felt since the last visit, at most in the last {days} days.</source>
        <translation>El alcance: el lugar más lejano de una pierna donde hubo dolor desde la última visita, como mucho en los últimos {days} días.</translation>
    </message>
    <message>
        <source>A value that is not recorded counts as at the visit just before, once, and is marked. Without the score followed a visit is not assessed and the phase stays.</source>
        <translation>Un valor no anotado cuenta como en la visita justo anterior, una sola vez, y queda marcado. Sin la puntuación que se sigue, la visita no se valora y la fase se queda.</translation>
    </message>
    <message>
        <source>Pain counts: the score followed is {percent} % or more below its start, and the pain reaches no further than then.</source>
        <translation>Cuenta el dolor: la puntuación que se sigue está un {percent} % o más por debajo de su inicio, y el dolor no llega más lejos que entonces.</translation>
    </message>
    <message>
        <source>Reach counts: recorded at this visit, {zones} or more nearer the spine than at the start, while the pain followed is at most {points} above its start.</source>
        <translation>Cuenta el alcance: anotado en esta visita, {zones} o más cerca de la columna que al inicio, mientras el dolor que se sigue está como mucho {points} por encima de su inicio.</translation>
    </message>
    <message>
        <source>Tingling and numbness count where pain was at most {low} at the start and one of them {high} or more: the higher of the two is {percent} % and {points} below its start.</source>
        <translation>Cuentan el hormigueo y el adormecimiento donde el dolor era como mucho {low} al inicio y uno de ellos {high} o más: el mayor de los dos está un {percent} % y {points} por debajo de su inicio.</translation>
    </message>
    <message>
        <source>One of the three is enough at two visits. At a single visit it takes pain and reach together, or pain {percent} % and {points} below its start.</source>
        <translation>Basta uno de los tres en dos visitas. En una sola visita hacen falta dolor y alcance juntos, o el dolor un {percent} % y {points} por debajo de su inicio.</translation>
    </message>
    <message>
        <source>Leg and back pain are both {score} or less, and the pain reaches no further than {place}.</source>
        <translation>El dolor de pierna y el de espalda son {score} o menos, y el dolor no llega más abajo que {place}.</translation>
    </message>
    <message>
        <source>Where pain was {from_score} or more at the start, it has fallen by {points} as well; where it was lower, tingling or numbness was {sensory} or more at the start, or {improvement} counts.</source>
        <translation>Si el dolor era {from_score} o más al inicio, además ha bajado {points}; si era menor, el hormigueo o el adormecimiento era {sensory} o más al inicio, o cuenta la {improvement}.</translation>
    </message>
    <message>
        <source>Leg pain, back pain, tingling and numbness are all recorded and {score} or less, and the pain reaches no further than {place}: at every assessed visit for {days} days or more.</source>
        <translation>El dolor de pierna, el de espalda, el hormigueo y el adormecimiento están anotados y son {score} o menos, y el dolor no llega más abajo que {place}: en cada visita valorada durante {days} días o más.</translation>
    </message>
    <message>
        <source>A step up needs the same finding at two visits that lie {days} days apart or more, and at those between. Until then it is shown as “confirm at next visit”.</source>
        <translation>Un paso adelante necesita lo mismo en dos visitas separadas {days} días o más, y en las que haya en medio. Hasta entonces se muestra como «confirmar en la próxima visita».</translation>
    </message>
    <message>
        <source>{phase} stays while the score is below its start and within {points} of the fall that enters it, or the pain reaches {zones} less far than at the start, or what enters {recovery} holds.</source>
        <translation>La {phase} se queda mientras la puntuación está por debajo de su inicio y a {points} de la bajada que entra en ella, o el dolor llega {zones} menos lejos que al inicio, o vale lo que entra en la {recovery}.</translation>
    </message>
    <message>
        <source>{phase} stays while leg and back pain are {score} or less and the pain reaches no further than {place}.</source>
        <translation>La {phase} se queda mientras el dolor de pierna y el de espalda son {score} o menos y el dolor no llega más abajo que {place}.</translation>
    </message>
    <message>
        <source>{phase} stays while every score is {score} or less and the pain reaches no further than {place}.</source>
        <translation>La {phase} se queda mientras todas las puntuaciones son {score} o menos y el dolor no llega más abajo que {place}.</translation>
    </message>
    <message>
        <source>The first visit at which it does not stay is called a flare and changes nothing; the second in a row goes back to the highest phase that still holds.</source>
        <translation>La primera visita en que no se queda se llama brote y no cambia nada; la segunda seguida vuelve a la fase más alta que todavía vale.</translation>
    </message>
    <message>
        <source>Back at once, where the phase does not hold: leg or back pain up by {points} with the pain further down, in {place} or beyond; or up by {marked} to {score} or more.</source>
        <translation>Atrás enseguida, si la fase no se sostiene: el dolor de pierna o de espalda sube {points} y llega más abajo, a {place} o más allá; o sube {marked} hasta {score} o más.</translation>
    </message>
    <message>
        <source>Review due: in {calming} at visit {visit}, or {days} days after the first; in {recovery} each {days} days.</source>
        <translation>Revisión pendiente: en la {calming} en la visita {visit}, o {days} días después de la primera; en la {recovery} cada {days} días.</translation>
    </message>
    <message>
        <source>Plateau: {count} visits in a row without a change that counts. Long gap: more than {days} days between two visits.</source>
        <translation>Meseta: {count} visitas seguidas sin un cambio que cuente. Pausa larga: más de {days} días entre dos visitas.</translation>
    </message>
    <message>
        <source>The program proposes by version {newest}; version {oldest} stays in it. A decision keeps the version it was made under, and Why? names it.</source>
        <translation>El programa propone según la versión {newest}; la versión {oldest} sigue en él. Una decisión conserva la versión con la que se tomó, y ¿Por qué? la nombra.</translation>
    </message>
    <message>
        <source>Version {oldest} let {zones} nearer with {points} less pain count as reach, took two visits however near for a step up, and let what enters {recovery} not hold {improvement}. Tools ▸ What the rules change lists whom that concerns.</source>
        <translation>En la versión {oldest} contaba como alcance {zones} más cerca con {points} menos de dolor, bastaban dos visitas por cercanas que fueran para un paso adelante, y lo que entra en la {recovery} no sostenía la {improvement}. Herramientas ▸ Qué cambian las reglas dice a quién afecta.</translation>
    </message>
    <message>
        <source>A fall of {percent} % and {points}: {source}.</source>
        <translation>Una bajada del {percent} % y {points}: {source}.</translation>
    </message>
    <message>
        <source>Pain up to {number}</source>
        <translation>Dolor hasta {number}</translation>
    </message>
    <message>
        <source>Scores up to {number}</source>
        <translation>Puntuaciones hasta {number}</translation>
    </message>
    <message>
        <source>For {number} days</source>
        <translation>Durante {number} días</translation>
    </message>
    <message>
        <source>Worse by {number}</source>
        <translation>Peor en {number}</translation>
    </message>
    <message>
        <source>Pain that draws back toward the spine</source>
        <translation>El dolor que se retira hacia la columna</translation>
    </message>
    <message>
        <source>{number}: {source}.</source>
        <translation>{number}: {source}.</translation>
    </message>
    <message>
        <source>All other numbers: {source}.</source>
        <translation>Todos los demás números: {source}.</translation>
    </message>
    <message>
        <source>minimal detectable change {points} points</source>
        <translation>mínimo cambio detectable de {points} puntos</translation>
    </message>
    <message>
        <source>It is not a validated instrument, not a diagnosis and not a triage device. “No” answers exclude nothing. Nothing here shows that a treatment caused a change, and no phase promises what comes next.</source>
        <translation>No es un instrumento validado, ni un diagnóstico, ni un medio de triaje. Las respuestas «no» no descartan nada. Nada de esto muestra que un tratamiento causara un cambio, y ninguna fase promete lo que viene.</translation>
    </message>
    <message>
        <source>In the largest recent trial leg pain fell with sham needling too, though less ({source}).</source>
        <translation>En el mayor ensayo reciente el dolor de pierna bajó también con agujas simuladas, aunque menos ({source}).</translation>
    </message>
    <message>
        <source>How &amp;phases are found</source>
        <translation>Cómo se hallan las &amp;fases</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Or begin your clinic. Enter goes from field to field; what you leave as it is will do, and everything can be changed later.</source>
        <translation>O empiece su clínica. Intro pasa de campo en campo; lo que deje como está sirve, y todo se puede cambiar después.</translation>
    </message>
    <message>
        <source>Look around first: a sample clinic opens in a window of its own, in a coloured frame. Nothing there is kept.</source>
        <translation>Mire primero: una clínica de ejemplo se abre en su propia ventana, con un marco de color. Nada de ella se guarda.</translation>
    </message>
    <message>
        <source>&amp;Look around</source>
        <translation>&amp;Mirar</translation>
    </message>
    <message>
        <source>head of every page; can follow later</source>
        <translation>encabeza cada página; puede escribirse después</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>E&amp;mergency</source>
        <translation>Emer&amp;gencia</translation>
    </message>
    <message>
        <source>Backups go to</source>
        <translation>Las copias van a</translation>
    </message>
    <message>
        <source>none: the records can be read by anybody here</source>
        <translation>ninguna: aquí cualquiera puede leer las historias</translation>
    </message>
    <message>
        <source>Then add the &amp;first patient</source>
        <translation>Después añadir el &amp;primer paciente</translation>
    </message>
    <message>
        <source>Then add the first patient</source>
        <translation>Después añadir el primer paciente</translation>
    </message>
    <message>
        <source>&amp;Begin   Ctrl+Enter</source>
        <translation>Empe&amp;zar   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Adónde van las copias</translation>
    </message>
    <message>
        <source>Backups go to {folder}</source>
        <translation>Las copias van a {folder}</translation>
    </message>
    <message>
        <source>chosen by the clinic, no publication says it in these words</source>
        <translation>elegido por la clínica, ninguna publicación lo dice con estas palabras</translation>
    </message>
    <message>
        <source>convention: mild pain</source>
        <translation>convención: dolor leve</translation>
    </message>
    <message>
        <source>Stanton: about a month free of pain before a recurrence counts as one</source>
        <translation>Stanton: cerca de un mes sin dolor antes de que una recaída cuente como tal</translation>
    </message>
    <message>
        <source>How phases are found</source>
        <translation>Cómo se hallan las fases</translation>
    </message>
    <message>
        <source>{file} is there meanwhile. Start the program anew to open it.</source>
        <translation>{file} ya está ahí. Inicie el programa de nuevo para abrirlo.</translation>
    </message>
    <message>
        <source>{folder} is not there. Choose another folder for the backups.</source>
        <translation>{folder} no está. Elija otra carpeta para las copias.</translation>
    </message>
    <message>
        <source>The archive is encrypted. The clinic made of it is not, unless you say so: whoever uses this computer could read the records.</source>
        <translation>El paquete está cifrado. La clínica hecha de él no lo estará si usted no lo dice: quien use este equipo podría leer los registros.</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({why}). Nothing was begun. Let this user write there.</source>
        <translation>No se puede escribir en {folder} ({why}). No se empezó nada. Permita a este usuario escribir ahí.</translation>
    </message>
    <message>
        <source>Sample clinic: nothing here is kept.  Leave it</source>
        <translation>Clínica de ejemplo: nada se guarda.  Salir</translation>
    </message>
    <message>
        <source>Leave the sample clinic; nothing here is kept</source>
        <translation>Salir de la clínica de ejemplo; nada se guarda</translation>
    </message>
    <message>
        <source>The clinic&apos;s server {address} asks for a password, or does not accept this one: {why}. Run a command at a terminal with --remember-password, which asks for it and keeps it in this computer&apos;s keychain; or set the variable PGPASSWORD.</source>
        <translation>El servidor de la clínica {address} pide una contraseña o no acepta esta: {why}. Ejecute en una terminal un comando con --remember-password, que la pide y la guarda en el llavero de este equipo; o indíquela en la variable PGPASSWORD.</translation>
    </message>
    <message>
        <source>The address of the clinic&apos;s server holds a password, which others at this computer could read. Nothing was opened. Leave it out: commands ask for it, and --remember-password keeps it in this computer&apos;s keychain.</source>
        <translation>La dirección del servidor de la clínica contiene una contraseña, que otros podrían leer en este equipo. No se abrió nada. Quítela: los comandos la piden, y --remember-password la guarda en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>line {number} is longer than {most} bytes</source>
        <translation>la línea {number} tiene más de {most} bytes</translation>
    </message>
    <message>
        <source>they cannot be read now; that says nothing of what is recorded</source>
        <translation>no se pueden leer ahora; eso no dice nada de lo registrado</translation>
    </message>
    <message>
        <source>Close other programs that use the database, see that its disk is there and has room, then look again.</source>
        <translation>Cierre otros programas que usen la base de datos, compruebe que su disco esté conectado y tenga espacio, y vuelva a mirar.</translation>
    </message>
    <message>
        <source>how much is free cannot be told</source>
        <translation>no se puede saber cuánto espacio libre hay</translation>
    </message>
    <message>
        <source>See that the disk is plugged in, then look again.</source>
        <translation>Compruebe que el disco esté conectado y vuelva a mirar.</translation>
    </message>
    <message>
        <source>each answer once</source>
        <translation>cada respuesta una sola vez</translation>
    </message>
    <message>
        <source>course {number} cannot be read</source>
        <translation>no se puede leer el curso {number}</translation>
    </message>
    <message>
        <source>visits</source>
        <comment>unit in a field</comment>
        <translation>visitas</translation>
    </message>
    <message>
        <source>days</source>
        <comment>unit in a field</comment>
        <translation>días</translation>
    </message>
    <message>
        <source>points</source>
        <comment>unit in a field</comment>
        <translation>puntos</translation>
    </message>
    <message>
        <source>%</source>
        <comment>unit in a field</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Review due after</source>
        <comment>threshold</comment>
        <translation>&amp;Revisión tras</translation>
    </message>
    <message>
        <source>Review &amp;due at visit</source>
        <comment>threshold</comment>
        <translation>Revisión en la &amp;visita</translation>
    </message>
    <message>
        <source>Pla&amp;teau after</source>
        <comment>threshold</comment>
        <translation>&amp;Meseta tras</translation>
    </message>
    <message>
        <source>&amp;Long gap beyond</source>
        <comment>threshold</comment>
        <translation>Pausa &amp;larga de más de</translation>
    </message>
    <message>
        <source>&amp;Improved by</source>
        <comment>threshold</comment>
        <translation>Me&amp;joría de</translation>
    </message>
    <message>
        <source>Pain &amp;controlled up to</source>
        <comment>threshold</comment>
        <translation>Dolor &amp;controlado hasta</translation>
    </message>
    <message>
        <source>S&amp;ettled up to</source>
        <comment>threshold</comment>
        <translation>&amp;Síntomas mínimos hasta</translation>
    </message>
    <message>
        <source>Stable a&amp;fter</source>
        <comment>threshold</comment>
        <translation>&amp;Estable tras</translation>
    </message>
    <message>
        <source>In Phase 1 from the first visit on, in Phase 3 from its beginning on.</source>
        <translation>En la fase 1 desde la primera visita; en la fase 3 desde su comienzo.</translation>
    </message>
    <message>
        <source>In Phase 1, counted in assessed visits.</source>
        <translation>En la fase 1, contada en visitas valoradas.</translation>
    </message>
    <message>
        <source>Assessed visits in a row without a change that counts.</source>
        <translation>Visitas valoradas seguidas sin un cambio que cuente.</translation>
    </message>
    <message>
        <source>From one visit to the next; then a new course is offered.</source>
        <translation>De una visita a la siguiente; entonces se propone un curso nuevo.</translation>
    </message>
    <message>
        <source>So much below its start a score counts for Phase 2.</source>
        <translation>Tanto por debajo de su inicio, una puntuación cuenta para la fase 2.</translation>
    </message>
    <message>
        <source>Leg and back pain for Phase 3; one more keeps it.</source>
        <translation>Dolor de pierna y espalda para la fase 3; uno más la mantiene.</translation>
    </message>
    <message>
        <source>Every score for Phase 4; one more keeps it.</source>
        <translation>Cada puntuación para la fase 4; uno más la mantiene.</translation>
    </message>
    <message>
        <source>Settled for so long before Phase 4.</source>
        <translation>Tanto tiempo con síntomas mínimos antes de la fase 4.</translation>
    </message>
    <message>
        <source>published {value}, from {low} to {high}</source>
        <translation>publicado {value}, de {low} a {high}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{what}: {value} is not allowed; allowed is {low} to {high}.</source>
        <translation>{what}: {value} no se admite; se admite de {low} a {high}.</translation>
    </message>
    <message>
        <source>Settled up to {settled} is more than controlled up to {controlled}: what is settled must be controlled as well.</source>
        <translation>Síntomas mínimos hasta {settled} es más que controlado hasta {controlled}: lo mínimo debe estar también controlado.</translation>
    </message>
    <message>
        <source>{what} {value} (published {book})</source>
        <translation>{what} {value} (publicado {book})</translation>
    </message>
    <message>
        <source>The clinic&apos;s own values: {values}.</source>
        <translation>Valores propios de la clínica: {values}.</translation>
    </message>
    <message>
        <source>{day}, {who}: {values}</source>
        <translation>{day}, {who}: {values}</translation>
    </message>
    <message>
        <source>the published values</source>
        <translation>los valores publicados</translation>
    </message>
    <message>
        <source>The rules were set elsewhere meanwhile. Nothing was saved. Open the rules again and look at what holds now.</source>
        <translation>Entretanto se fijaron las reglas en otro lugar. No se guardó nada. Vuelva a abrir las reglas y mire qué rige ahora.</translation>
    </message>
    <message>
        <source>Rules of this clinic</source>
        <translation>Reglas de esta clínica</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Set before</source>
        <translation>Fijado antes</translation>
    </message>
    <message>
        <source>&amp;Published values</source>
        <translation>Valores &amp;publicados</translation>
    </message>
    <message>
        <source>&amp;Whose phase changes…</source>
        <translation>&amp;Qué fases cambian…</translation>
    </message>
    <message>
        <source>What you set here holds for every course from now on. What was decided stays, with the values it was decided by. The patient&apos;s page, the payer&apos;s report and the clinic&apos;s figures keep the published minimum of a change.</source>
        <translation>Lo que fije aquí rige para cada curso desde ahora. Lo decidido queda, con los valores con que se decidió. La página del paciente, el informe para la aseguradora y las cifras de la clínica mantienen el mínimo publicado de un cambio.</translation>
    </message>
    <message>
        <source>Wor&amp;d</source>
        <translation>Pala&amp;bra</translation>
    </message>
    <message>
        <source>S&amp;tands for</source>
        <translation>Quiere &amp;decir</translation>
    </message>
    <message>
        <source>nothing: the cell is left blank</source>
        <translation>nada: la celda queda en blanco</translation>
    </message>
    <message>
        <source>Records moved here from another place</source>
        <translation>Registros trasladados aquí desde otro lugar</translation>
    </message>
    <message numerus="yes">
        <source>The clinic is open in %n other window(s), here or at other workstations. Nothing was changed. Close the program there, then try again.</source>
        <translation>
            <numerusform>La clínica está abierta en %n ventana más, aquí o en otro puesto. No se cambió nada. Cierre el programa allí e inténtelo de nuevo.</numerusform>
            <numerusform>La clínica está abierta en %n ventanas más, aquí o en otros puestos. No se cambió nada. Cierre el programa allí e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer &amp;makes backups of the server by itself</source>
        <translation>Este equipo hace &amp;por sí mismo copias del servidor</translation>
    </message>
    <message>
        <source>What was copied does not hold what the clinic holds ({tables}), and was taken back. Nothing was changed.</source>
        <translation>Lo copiado no contiene lo que contiene la clínica ({tables}) y se deshizo. No se cambió nada.</translation>
    </message>
    <message>
        <source>A row of the table {table} is not what it should be. Nothing was copied. Let the clinic be checked: tracker check names the row, and --set-aside takes it out.</source>
        <translation>Una fila de la tabla {table} no es como debería. No se copió nada. Haga revisar la clínica: tracker check nombra la fila y --set-aside la saca.</translation>
    </message>
    <message>
        <source>The records are there already. Nothing was changed.</source>
        <translation>Los registros ya están allí. No se cambió nada.</translation>
    </message>
    <message>
        <source>The records are in a file of this computer already. To have them in another one, copy it while the program is closed, and open the copy.</source>
        <translation>Los registros ya están en un archivo de este equipo. Para tenerlos en otro, cópielo con el programa cerrado y abra la copia.</translation>
    </message>
    <message>
        <source>There are records already, and others than here. Nothing was changed. Choose a place without records, or open what is there.</source>
        <translation>Allí ya hay registros, y son otros que los de aquí. No se cambió nada. Elija un lugar sin registros o abra lo que hay allí.</translation>
    </message>
    <message>
        <source>{file} is there already. Nothing was changed; choose another name.</source>
        <translation>{file} ya existe. No se cambió nada; elija otro nombre.</translation>
    </message>
    <message>
        <source>Logging a visit</source>
        <translation>Anotar una visita</translation>
    </message>
    <message>
        <source>One digit sets a score and goes on; the last value stands beside each empty field, and nothing is filled in for you.</source>
        <translation>Una cifra anota una puntuación y pasa al campo siguiente; el último valor está junto a cada campo vacío y nada se rellena por su cuenta.</translation>
    </message>
    <message>
        <source>What is left blank is not known. It is never counted as 0.</source>
        <translation>Lo que queda en blanco no se sabe. Nunca cuenta como 0.</translation>
    </message>
    <message>
        <source>A value far from the last one is asked about where it stands: Enter keeps it, Backspace clears it, anything else is not taken. Whoever typed on is told: Backspace then asks again.</source>
        <translation>Un valor lejos del último se pregunta donde está: Intro lo deja, Retroceso lo borra, lo demás no se toma. A quien siguió escribiendo se le avisa: entonces Retroceso vuelve a preguntar.</translation>
    </message>
    <message>
        <source>A number that is not allowed stays as typed, says what is allowed, and keeps the visit from being saved until it is corrected.</source>
        <translation>Un número que no se admite queda como se escribió, dice qué se admite, y la visita no se guarda hasta que se corrija.</translation>
    </message>
    <message>
        <source>Road, sentence and charts follow while you type; what you typed is hollow there until it is saved.</source>
        <translation>El camino, la frase y los gráficos siguen lo que escribe; hasta guardarlo se ve hueco.</translation>
    </message>
    <message>
        <source>Save with {saveVisit}. What is not saved is kept as a draft and offered when the patient is opened again.</source>
        <translation>Guarde con {saveVisit}. Lo que no se guarda queda como borrador y se ofrece al abrir de nuevo al paciente.</translation>
    </message>
    <message>
        <source>The day of a visit</source>
        <translation>El día de una visita</translation>
    </message>
    <message>
        <source>A new visit is of today. To date it back, go to the day at the top (Alt+D) and type it: as 2026-11-03, Nov 3, yesterday, or -7 for a week ago.</source>
        <translation>Una visita nueva es de hoy. Para ponerle otra fecha, vaya al día de arriba (Alt+D) y escríbala: como 2026-11-03, 3 nov, ayer, o -7 para hace una semana.</translation>
    </message>
    <message>
        <source>A form left open overnight asks for its day when it is saved: T makes it today&apos;s, saving once more keeps it.</source>
        <translation>Un formulario que quedó abierto de noche pregunta por su día al guardar: T lo hace de hoy, guardar otra vez lo deja.</translation>
    </message>
    <message>
        <source>A day to come is asked about until Enter in the day confirms it. Another day of a saved visit is asked about as well, with both days: Enter or saving once more moves the visit, Escape leaves it where it is.</source>
        <translation>Por un día que está por venir se pregunta hasta que Intro en el día lo confirme. También se pregunta por otro día de una visita guardada, con los dos días: Intro o guardar otra vez mueve la visita, Esc la deja donde está.</translation>
    </message>
    <message>
        <source>Scores of pain, tingling, numbness and sleep</source>
        <translation>Puntuaciones de dolor, hormigueo, adormecimiento y sueño</translation>
    </message>
    <message>
        <source>The first value recorded is the start against which every later one is held.</source>
        <translation>El primer valor anotado es el inicio con el que se compara todo lo posterior.</translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <translation>Hasta dónde llega</translation>
    </message>
    <message>
        <source>Type the zone: 0 none, 1 low back, 2 buttock, 3 thigh, 4 calf, 5 foot. Or click the zone on the figure; it is seen from behind, with the patient&apos;s left on the left.</source>
        <translation>Escriba la zona: 0 ninguna, 1 lumbar, 2 glúteo, 3 muslo, 4 pantorrilla, 5 pie. O pulse la zona en la figura: se ve por detrás, con la izquierda del paciente a la izquierda.</translation>
    </message>
    <message>
        <source>Leg pain 0 beside pain in the leg contradicts itself. You are asked which is meant; saving once more keeps both.</source>
        <translation>Dolor de pierna 0 junto a dolor en la pierna se contradice. Se pregunta cuál vale; guardar otra vez deja los dos.</translation>
    </message>
    <message>
        <source>Sitting and walking</source>
        <translation>Sentado y caminando</translation>
    </message>
    <message>
        <source>Minutes until the pain makes the patient stop; Enter goes on.</source>
        <translation>Minutos hasta que el dolor obliga a parar; Intro pasa al siguiente.</translation>
    </message>
    <message>
        <source>More than the field allows is named with what is allowed. Nothing is cut off or rounded.</source>
        <translation>Un número mayor de lo permitido se nombra con lo que se permite. Nada se corta ni se redondea.</translation>
    </message>
    <message>
        <source>How it was since the last treatment, in the patient&apos;s words: better, the same, or a flare.</source>
        <translation>Cómo fue desde el último tratamiento, según el paciente: mejor, igual o un brote.</translation>
    </message>
    <message>
        <source>How long a flare lasted and how bad it was can be told under More.</source>
        <translation>Cuánto duró un brote y cómo de fuerte fue se puede anotar en Más.</translation>
    </message>
    <message>
        <source>Function, and more of a visit</source>
        <translation>Función y más de una visita</translation>
    </message>
    <message>
        <source>At the start and every few visits function is asked: three short questions and the patient&apos;s own activities. A quiet line above the fields says when it is due.</source>
        <translation>Al inicio y cada varias visitas se pregunta la función: tres preguntas cortas y las actividades del paciente. Una línea discreta sobre los campos dice cuándo toca.</translation>
    </message>
    <message>
        <source>Which measures are asked, and how often, is chosen in Tools ▸ Clinic settings.</source>
        <translation>Qué medidas se preguntan, y con qué frecuencia, se elige en Herramientas ▸ Ajustes de la clínica.</translation>
    </message>
    <message>
        <source>A total of ODI or Roland-Morris carries the day it was filled in and the version of the form. Nothing here keeps a visit from being saved.</source>
        <translation>Un total de ODI o Roland-Morris lleva el día en que se rellenó y la versión del cuestionario. Nada de esto impide guardar una visita.</translation>
    </message>
    <message>
        <source>Ask for them at every visit. N says that all were asked and there was none; Y opens the items, each answered yes, no or not asked.</source>
        <translation>Pregúntelos en cada visita. N dice que se preguntaron todos y no hubo ninguno; Y abre la lista, cada uno con sí, no o sin preguntar.</translation>
    </message>
    <message>
        <source>A patient who says yes is never outvoted by the scores: the flag stands until somebody resolves it with a reason.</source>
        <translation>Un sí nunca queda anulado por las puntuaciones: el signo sigue en pie hasta que alguien lo resuelve con un motivo.</translation>
    </message>
    <message>
        <source>“No” excludes nothing. The program is not a triage device; when in doubt, refer.</source>
        <translation>Un «no» no excluye nada. El programa no es un sistema de triaje; ante la duda, derive.</translation>
    </message>
    <message>
        <source>What a red flag asks for</source>
        <translation>Lo que pide un signo de alarma</translation>
    </message>
    <message>
        <source>A possible emergency asks for three steps: call, print the letter, and note what was done, by whom and when.</source>
        <translation>Una posible emergencia pide tres pasos: llamar, imprimir la carta y anotar qué se hizo, quién y cuándo.</translation>
    </message>
    <message>
        <source>The visit is saved once what was done is noted. That the patient declined is an answer, too.</source>
        <translation>La visita se guarda cuando se anota lo que se hizo. Que el paciente lo rechazó también es una respuesta.</translation>
    </message>
    <message>
        <source>The steps fold to a bar above the form, so that the visit can be finished; the bar opens them again.</source>
        <translation>Los pasos se pliegan en una barra sobre el formulario para terminar la visita; la barra los abre otra vez.</translation>
    </message>
    <message>
        <source>Type points with blanks between (GB30 BL40); they stand as chips. = takes the treatment of last time; what you change then differs visibly.</source>
        <translation>Escriba los puntos separados por espacios (GB30 BL40); quedan como fichas. = toma el tratamiento de la última vez; lo que cambie después se ve.</translation>
    </message>
    <message>
        <source>Enter goes through the row: needles, out, minutes, stimulation. Count the needles out: = when as many came out as went in. A missing needle asks before saving and stands in red at the next visit.</source>
        <translation>Intro recorre la fila: agujas, retiradas, minutos, estímulo. Cuente las agujas al retirarlas: = si salieron tantas como entraron. Si falta una se pregunta antes de guardar y queda en rojo en la visita siguiente.</translation>
    </message>
    <message>
        <source>Details opens the whole page: point groups, strength, electroacupuncture, moxa, cupping, adverse events. What your clinic never records can be folded away in the settings.</source>
        <translation>Detalles abre la página entera: grupos de puntos, intensidad, electroacupuntura, moxa, ventosas, efectos adversos. Lo que su clínica nunca anota se puede plegar en los ajustes.</translation>
    </message>
    <message>
        <source>The phase of a visit</source>
        <translation>La fase de una visita</translation>
    </message>
    <message>
        <source>The program proposes a phase and says why; you decide. Enter accepts it, a digit decides another.</source>
        <translation>El programa propone una fase y dice por qué; usted decide. Intro la acepta, una cifra decide otra.</translation>
    </message>
    <message>
        <source>Where Enter only came by from the needles and minutes, a digit decides nothing: Space offers the phases. Escape takes another phase back.</source>
        <translation>Donde Intro solo pasó desde las agujas y los minutos, un dígito no decide nada: Espacio ofrece las fases. Escape deshace otra fase.</translation>
    </message>
    <message>
        <source>Another phase than the proposed one asks for a reason in a few words, which stands in the history.</source>
        <translation>Una fase distinta de la propuesta pide un motivo en pocas palabras, que queda en el historial.</translation>
    </message>
    <message>
        <source>What the numbers do not say. / offers your clinic&apos;s texts; Tools ▸ Texts and point groups is where they are written.</source>
        <translation>Lo que los números no dicen. / ofrece los textos de su clínica; se escriben en Herramientas ▸ Textos y grupos de puntos.</translation>
    </message>
    <message>
        <source>Notes are searched by Edit ▸ Find in records. Nothing of them is on the patient&apos;s page.</source>
        <translation>Las notas se buscan con Editar ▸ Buscar en los registros. Nada de ellas sale en la página del paciente.</translation>
    </message>
    <message>
        <source>A draft, or answers of the patient</source>
        <translation>Un borrador o respuestas del paciente</translation>
    </message>
    <message>
        <source>What was typed and not saved waits above the form with what it would change. Nothing is put into the form before you choose it.</source>
        <translation>Lo escrito sin guardar espera sobre el formulario con lo que cambiaría. Nada entra en el formulario antes de que lo elija.</translation>
    </message>
    <message>
        <source>Taken over, the keys go to the first empty field. Discard throws it away.</source>
        <translation>Al continuar, las teclas van al primer campo vacío. Descartar lo borra.</translation>
    </message>
    <message>
        <source>Answers the patient gave alone are marked as theirs, in the visit and in its history. What was said of red flags is a reason to ask, never an answer.</source>
        <translation>Lo que el paciente respondió solo queda marcado como suyo, en la visita y en su historial. Lo que dijo de signos de alarma es un motivo para preguntar, nunca una respuesta.</translation>
    </message>
    <message>
        <source>Changing a saved visit</source>
        <translation>Cambiar una visita guardada</translation>
    </message>
    <message>
        <source>Enter on a visit of the table opens it in the form, with an amber head. Escape goes back without a change.</source>
        <translation>Intro en una visita de la tabla la abre en el formulario, con cabecera ámbar. Escape vuelve sin cambiar nada.</translation>
    </message>
    <message>
        <source>Beside each changed field stands what it was; the count of changes lists all of them before you save. Another day is asked about first: the visit would move.</source>
        <translation>Junto a cada campo cambiado está lo que era; el número de cambios los enumera todos antes de guardar. Por otro día se pregunta primero: la visita se movería.</translation>
    </message>
    <message>
        <source>Nothing is overwritten: every earlier state stays in Visit ▸ History. A signed visit asks for a reason.</source>
        <translation>Nada se sobrescribe: cada estado anterior queda en Visita ▸ Historial. Una visita firmada pide un motivo.</translation>
    </message>
    <message>
        <source>A visit file of this program, a list of your own (CSV, XLSX, XLS, ODS), or a FHIR bundle. Nothing is written before you have seen what will be.</source>
        <translation>Un archivo de visitas de este programa, una lista propia (CSV, XLSX, XLS, ODS) o un paquete FHIR. Nada se escribe antes de que vea lo que será.</translation>
    </message>
    <message>
        <source>A file with a fault changes nothing. File ▸ Undo import takes the last import back while nothing was built on it.</source>
        <translation>Un archivo con un fallo no cambia nada. Archivo ▸ Deshacer importación retira la última mientras nada se haya apoyado en ella.</translation>
    </message>
    <message>
        <source>A list of your own</source>
        <translation>Una lista propia</translation>
    </message>
    <message>
        <source>Choose for each column what it means; what can mean two things is asked once. A fault stands beside its cell, and the list can show only the rows with one.</source>
        <translation>Elija para cada columna qué significa; lo que puede significar dos cosas se pregunta una vez. Un fallo está junto a su celda, y la lista puede mostrar solo las filas que lo tienen.</translation>
    </message>
    <message>
        <source>Save the map keeps your answers for the next list of the same shape.</source>
        <translation>Guardar el mapa conserva sus respuestas para la próxima lista de la misma forma.</translation>
    </message>
    <message>
        <source>Somebody of the file has the name and nearly the birth date of somebody here. Look before you go on: one person in two records is hard to see later.</source>
        <translation>Alguien del archivo tiene el nombre y casi la fecha de nacimiento de alguien de aquí. Mire antes de seguir: una persona en dos fichas cuesta verla después.</translation>
    </message>
    <message>
        <source>What is wrong in a file</source>
        <translation>Lo que falla en un archivo</translation>
    </message>
    <message>
        <source>Each fault with line, column, what was found and what is allowed. Words filter the list; it can be copied or saved. Nothing of the file was taken.</source>
        <translation>Cada fallo con línea, columna, lo hallado y lo permitido. Las palabras filtran la lista; se puede copiar o guardar. Nada del archivo se tomó.</translation>
    </message>
    <message>
        <source>Made by themselves while the program is open, each with a proof beside it. Copies say what differs from today, by patient.</source>
        <translation>Se hacen solas mientras el programa está abierto, cada una con una prueba al lado. Las copias dicen en qué difieren de hoy, por paciente.</translation>
    </message>
    <message>
        <source>Restoring first copies the clinic of today aside. Choose a second folder on another disk.</source>
        <translation>Al restaurar, antes se copia aparte la clínica de hoy. Elija una segunda carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Help on this p&amp;lace</source>
        <translation>Ayuda sobre este &amp;lugar</translation>
    </message>
    <message>
        <source>A patient&apos;s details</source>
        <translation>Datos de un paciente</translation>
    </message>
    <message>
        <source>Name, birth date and an id of your own or the next number. Somebody who may be here already, by id or by name and birth date, is asked about first.</source>
        <translation>Nombre, fecha de nacimiento y una ficha propia o el número siguiente. Si puede que ya esté, por ficha o por nombre y nacimiento, se pregunta antes.</translation>
    </message>
    <message>
        <source>The language is that of the patient&apos;s pages; precautions stand beside the name and in the referral letter.</source>
        <translation>El idioma es el de las páginas del paciente; las precauciones están junto al nombre y en la carta de derivación.</translation>
    </message>
    <message>
        <source>First assessment of a course</source>
        <translation>Primera valoración de un curso</translation>
    </message>
    <message>
        <source>Side, onset and presumed driver are enough to begin. The rest can follow.</source>
        <translation>Lado, inicio y origen supuesto bastan para empezar. Lo demás puede venir después.</translation>
    </message>
    <message>
        <source>What does not change, such as cancer in the history or immunosuppression, is asked here once and shown at every visit.</source>
        <translation>Lo que no cambia, como un cáncer previo o inmunosupresión, se pregunta aquí una vez y se muestra en cada visita.</translation>
    </message>
    <message>
        <source>The plan of a course</source>
        <translation>El plan de un curso</translation>
    </message>
    <message>
        <source>Visits planned and days between them, the goal in the patient&apos;s words, next visit, next review, and what a payer authorised.</source>
        <translation>Visitas previstas y días entre ellas, la meta en palabras del paciente, próxima visita, próxima revisión y lo que autorizó un pagador.</translation>
    </message>
    <message>
        <source>The next visit puts the patient on that day&apos;s list. Whoever stays away longer than planned is overdue in the patient list.</source>
        <translation>La próxima visita pone al paciente en la lista de ese día. Quien falta más de lo previsto aparece como atrasado en la lista.</translation>
    </message>
    <message>
        <source>Ending a course</source>
        <translation>Terminar un curso</translation>
    </message>
    <message>
        <source>A course ends with a day and a reason; nothing of it is lost, and it can be reopened.</source>
        <translation>Un curso termina con un día y un motivo; nada se pierde y se puede reabrir.</translation>
    </message>
    <message>
        <source>Events of a course</source>
        <translation>Sucesos de un curso</translation>
    </message>
    <message>
        <source>A fall, an injection, back to work: with a day and a few words. It stands on the charts and in the reports.</source>
        <translation>Una caída, una infiltración, la vuelta al trabajo: con un día y unas palabras. Está en los gráficos y en los informes.</translation>
    </message>
    <message>
        <source>A reassessment is an event with a result; plateau and review count anew from it.</source>
        <translation>Una revaloración es un suceso con un resultado; la meseta y la revisión se cuentan de nuevo desde ella.</translation>
    </message>
    <message>
        <source>Two courses of a patient on one scale, by days since each began or by visit number.</source>
        <translation>Dos cursos de un paciente en una misma escala, por días desde cada inicio o por número de visita.</translation>
    </message>
    <message>
        <source>What was measured against what the rules ask, what blocks a step up first. How phases are found explains the rules in plain words, with their sources.</source>
        <translation>Lo medido frente a lo que piden las reglas, primero lo que impide un paso adelante. Cómo se hallan las fases explica las reglas en palabras sencillas, con sus fuentes.</translation>
    </message>
    <message>
        <source>A decision keeps the proposal it answered, and the version of the rules.</source>
        <translation>Una decisión guarda la propuesta a la que respondió y la versión de las reglas.</translation>
    </message>
    <message>
        <source>Resolving red flags</source>
        <translation>Resolver signos de alarma</translation>
    </message>
    <message>
        <source>Say for each what was found, by whom and when. It is not deleted: it stays in the history, and at the visit that reported it.</source>
        <translation>Diga de cada uno qué se halló, quién y cuándo. No se borra: queda en el historial y en la visita que lo contó.</translation>
    </message>
    <message>
        <source>History of a visit</source>
        <translation>Historial de una visita</translation>
    </message>
    <message>
        <source>Every state a visit had, who saved it and when. An older one can be restored.</source>
        <translation>Cada estado que tuvo una visita, quién la guardó y cuándo. Uno anterior se puede recuperar.</translation>
    </message>
    <message>
        <source>Striking out asks why; the visit no longer counts and stays readable.</source>
        <translation>Anular pide un motivo; la visita deja de contar y se sigue pudiendo leer.</translation>
    </message>
    <message>
        <source>What was changed, opened, printed, exported and by whom, in one order. No line can be altered or taken out unseen; a check proves it.</source>
        <translation>Qué se cambió, abrió, imprimió o exportó y quién lo hizo, en un solo orden. Ninguna línea se puede alterar ni quitar sin que se vea; una comprobación lo demuestra.</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Cambiado en otro lugar</translation>
    </message>
    <message>
        <source>Somebody else changed the same record after you opened it. Both are shown; nothing of either is lost, and you choose.</source>
        <translation>Otra persona cambió la misma ficha después de que usted la abriera. Se muestran las dos; nada se pierde y usted elige.</translation>
    </message>
    <message>
        <source>Moving a visit</source>
        <translation>Mover una visita</translation>
    </message>
    <message>
        <source>A visit saved under the wrong patient goes to the right one, with its whole history. Type whom it belongs to, look at what will happen, Ctrl+Enter.</source>
        <translation>Una visita guardada con otro paciente pasa al correcto, con todo su historial. Escriba de quién es, mire lo que ocurrirá, Ctrl+Intro.</translation>
    </message>
    <message>
        <source>Two records of one person become one: choose which id stays. Courses and visits go over; the other id still leads to the person.</source>
        <translation>Dos fichas de una persona pasan a ser una: elija qué ficha queda. Cursos y visitas pasan; la otra ficha sigue llevando a la persona.</translation>
    </message>
    <message>
        <source>Erasing a patient</source>
        <translation>Borrar un paciente</translation>
    </message>
    <message>
        <source>On a legal request only: everything of the patient goes from the clinic&apos;s file. It cannot be undone. Copies that may hold the record still are named, and until when.</source>
        <translation>Solo a petición legal: todo lo del paciente desaparece del archivo de la clínica. No se puede deshacer. Se nombran las copias que aún pueden contener la ficha, y hasta cuándo.</translation>
    </message>
    <message>
        <source>What stays is who erased it, when and why, without a name. To put somebody aside, archive instead.</source>
        <translation>Queda quién lo borró, cuándo y por qué, sin nombre. Para apartar a alguien, mejor archivar.</translation>
    </message>
    <message>
        <source>Words in notes, treatments and events of all patients; the line where they stand is shown. Enter opens the patient at that visit.</source>
        <translation>Palabras en notas, tratamientos y sucesos de todos los pacientes; se muestra la línea donde están. Intro abre al paciente en esa visita.</translation>
    </message>
    <message>
        <source>Every condition narrows the list further. A view that is kept under a name stands in this dialog, on this computer.</source>
        <translation>Cada condición acota más la lista. Una vista guardada con un nombre está en este diálogo, en este equipo.</translation>
    </message>
    <message>
        <source>Letterhead, emergency number, paper, language of the pages: for the clinic. Your own name and the language of the screen: for this computer.</source>
        <translation>Membrete, número de emergencias, papel, idioma de las páginas: para la clínica. Su nombre y el idioma de la pantalla: para este equipo.</translation>
    </message>
    <message>
        <source>What of a treatment is asked, which function measures, and after how many days a visit signs itself are chosen here, too.</source>
        <translation>Aquí se elige también qué se pregunta de un tratamiento, qué medidas de función y tras cuántos días una visita se firma sola.</translation>
    </message>
    <message>
        <source>Texts that / offers in the note, groups of points, closing words of the page. Each clinic writes its own.</source>
        <translation>Textos que / ofrece en la nota, grupos de puntos, palabras finales de la página. Cada clínica escribe los suyos.</translation>
    </message>
    <message>
        <source>Everybody opens the clinic with a passphrase of their own. Long ones made of several words are safer and easier to type.</source>
        <translation>Cada persona abre la clínica con su propia frase de acceso. Las largas, de varias palabras, son más seguras y fáciles de escribir.</translation>
    </message>
    <message>
        <source>The recovery key opens it when all are forgotten. Print it, and keep it away from the computer; it is shown once.</source>
        <translation>La clave de recuperación la abre cuando se olvidaron todas. Imprímala y guárdela lejos del equipo; se muestra una sola vez.</translation>
    </message>
    <message>
        <source>A line for each thing: ok, or what to do. The report can be copied for whoever helps and names no patient, file or folder.</source>
        <translation>Una línea para cada cosa: bien, o qué hacer. El informe se puede copiar para quien ayude y no nombra pacientes, archivos ni carpetas.</translation>
    </message>
    <message>
        <source>Whose phase would change is shown before anything is saved. What was decided keeps the values it was decided by, and what was set before is listed.</source>
        <translation>Qué fases cambiarían se muestra antes de guardar nada. Lo decidido conserva los valores con que se decidió, y lo fijado antes queda en una lista.</translation>
    </message>
    <message>
        <source>When the clinic opens under newer rules, it lists whose shown phase they change. Records stay as they are; only the proposal differs.</source>
        <translation>Si la clínica se abre con reglas más nuevas, lista a quién le cambian la fase mostrada. Las fichas quedan como están; solo cambia la propuesta.</translation>
    </message>
    <message>
        <source>All courses begun in a period, counted together. Every figure opens its patients. Figures describe; they cannot show what a treatment did.</source>
        <translation>Todos los cursos empezados en un período, contados juntos. Cada cifra abre sus pacientes. Las cifras describen; no pueden mostrar qué hizo un tratamiento.</translation>
    </message>
    <message>
        <source>The page can be printed or saved as PDF, without a name; keep it in the clinic.</source>
        <translation>La página se puede imprimir o guardar como PDF, sin ningún nombre; guárdela en la clínica.</translation>
    </message>
    <message>
        <source>What followed light, moderate and strong needling and electroacupuncture in this course. It describes one person; it proves nothing.</source>
        <translation>Qué siguió a la punción suave, moderada y fuerte y a la electroacupuntura en este curso. Describe a una persona; no demuestra nada.</translation>
    </message>
    <message>
        <source>What is protected against whom, and each hazard with what the program does about it.</source>
        <translation>Qué se protege y frente a quién, y cada riesgo con lo que el programa hace al respecto.</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Version, version of the rules, licence, and what the program is not: no validated instrument, no diagnosis, no triage.</source>
        <translation>Versión, versión de las reglas, licencia y lo que el programa no es: ni instrumento validado, ni diagnóstico, ni triaje.</translation>
    </message>
    <message>
        <source>Every course begins in calming. At each visit a phase is proposed from what was recorded, and you decide. It is easier to stay in a phase than to enter it.</source>
        <translation>Cada curso empieza en la fase de calmar. En cada visita se propone una fase según lo anotado, y usted decide. Es más fácil quedarse en una fase que entrar en ella.</translation>
    </message>
    <message>
        <source>Help ▸ How phases are found has all numbers with their sources.</source>
        <translation>Ayuda ▸ Cómo se hallan las fases tiene todos los números con sus fuentes.</translation>
    </message>
    <message>
        <source>The page before it is printed</source>
        <translation>La página antes de imprimir</translation>
    </message>
    <message>
        <source>Exactly what will be printed, and kept with the course. Style chooses the patient&apos;s page, large print, the course report or the progress report.</source>
        <translation>Exactamente lo que se imprimirá y quedará con el curso. Estilo elige la página del paciente, letra grande, el informe del curso o el informe de progreso.</translation>
    </message>
    <message>
        <source>Next visit and closing words can be typed here; the next visit goes into the plan.</source>
        <translation>La próxima visita y las palabras finales se escriben aquí; la próxima visita pasa al plan.</translation>
    </message>
    <message>
        <source>While a possible emergency stands unresolved, the referral letter takes the place of the patient&apos;s page.</source>
        <translation>Mientras una posible emergencia sigue sin resolver, la carta de derivación ocupa el lugar de la página del paciente.</translation>
    </message>
    <message>
        <source>Search and tick; Who gets the letter in the sheet&apos;s place stands in its own column. Every page that was printed is kept with its course.</source>
        <translation>Busque y marque; quién recibe la carta en lugar de la hoja está en su columna. Cada página impresa queda con su curso.</translation>
    </message>
    <message>
        <source>The exact PDF of every page that was printed or saved, with day, person and checksum. Enter opens it as it was.</source>
        <translation>El PDF exacto de cada página impresa o guardada, con día, persona y suma de control. Intro la abre tal como era.</translation>
    </message>
    <message>
        <source>A form for the pen</source>
        <translation>Un formulario para el bolígrafo</translation>
    </message>
    <message>
        <source>The questions a patient answers alone, on paper, with the key of the visit form beside each answer.</source>
        <translation>Las preguntas que el paciente responde solo, en papel, con la tecla del formulario junto a cada respuesta.</translation>
    </message>
    <message>
        <source>The patient has the screen</source>
        <translation>El paciente tiene la pantalla</translation>
    </message>
    <message>
        <source>{turnScreen} turns the screen: the patient&apos;s own course, large and calm, nothing a clinician wrote. Escape comes back.</source>
        <translation>{turnScreen} gira la pantalla: el curso del paciente, grande y tranquilo, nada de lo que escribió un profesional. Escape vuelve.</translation>
    </message>
    <message>
        <source>{selfEntry} lets the patient answer alone, one question at a time. Its answers wait above the form until you take them over.</source>
        <translation>{selfEntry} deja que el paciente responda solo, una pregunta cada vez. Las respuestas esperan sobre el formulario hasta que las acepte.</translation>
    </message>
    <message>
        <source>Copy a chart</source>
        <translation>Copiar un gráfico</translation>
    </message>
    <message>
        <source>A picture for the clipboard or a file, in the size that is chosen; without the patient&apos;s name unless you ask for it.</source>
        <translation>Una imagen para el portapapeles o un archivo, del tamaño elegido; sin el nombre del paciente salvo que lo pida.</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>On the left the patients, in the middle the course of whoever is open, on the right the form of a visit.</source>
        <translation>A la izquierda los pacientes, en el centro el curso de quien está abierto, a la derecha el formulario de una visita.</translation>
    </message>
    <message>
        <source>{helpHere} tells of the place you are in. {findCommand} finds any command by a few letters of its name.</source>
        <translation>{helpHere} habla del lugar donde está. {findCommand} encuentra cualquier orden por unas letras de su nombre.</translation>
    </message>
    <message>
        <source>{larger} and {smaller} make everything larger and smaller, {hideNames} hides names, {lock} locks.</source>
        <translation>{larger} y {smaller} agrandan y reducen todo, {hideNames} oculta los nombres, {lock} bloquea.</translation>
    </message>
    <message>
        <source>The patient list</source>
        <translation>La lista de pacientes</translation>
    </message>
    <message>
        <source>{findPatient} and a part of a name, an id or a birth date; Enter opens the one on top. Nobody is chosen until one is found.</source>
        <translation>{findPatient} y parte de un nombre, una ficha o una fecha de nacimiento; Intro abre el primero. Nadie está elegido hasta que se encuentra.</translation>
    </message>
    <message>
        <source>Groups come in the order of need: who wants attention, the worst first, who was seen today, all others.</source>
        <translation>Los grupos van por necesidad: quienes piden atención, lo peor primero, quienes se vieron hoy, los demás.</translation>
    </message>
    <message>
        <source>The chips above narrow the list; the funnel narrows it by phase, reach, trend, driver, payer, reaction or last visit, and keeps such a view under a name.</source>
        <translation>Los botones de arriba acotan la lista; el embudo la acota por fase, alcance, tendencia, origen, pagador, reacción o última visita, y guarda esa vista con un nombre.</translation>
    </message>
    <message>
        <source>A search that finds nobody offers to add the patient by that name, or to look for the words in the records.</source>
        <translation>Una búsqueda sin resultado ofrece añadir al paciente con ese nombre, o buscar las palabras en los registros.</translation>
    </message>
    <message>
        <source>Who comes today, by the next visit of each plan. {addToday} adds whoever comes unplanned.</source>
        <translation>Quién viene hoy, según la próxima visita de cada plan. {addToday} añade a quien viene sin cita.</translation>
    </message>
    <message>
        <source>Enter opens the patient with a new visit; {nextPatient} opens the next one from wherever you are, {saveAndGoOn} saves first.</source>
        <translation>Intro abre al paciente con una visita nueva; {nextPatient} abre al siguiente desde donde esté, {saveAndGoOn} guarda antes.</translation>
    </message>
    <message>
        <source>The counts below are patients: a click lists them. Two windows of one clinic share the day.</source>
        <translation>Las cuentas de abajo son pacientes: un clic los lista. Dos ventanas de una clínica comparten el día.</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>El curso</translation>
    </message>
    <message>
        <source>The road shows the phase, those one was in, and one that was reached and left again. The sentence says why, and what would move it on.</source>
        <translation>El camino muestra la fase, las ya recorridas y la que se alcanzó y se dejó. La frase dice por qué y qué la haría avanzar.</translation>
    </message>
    <message>
        <source>Why? lists the evidence for and against. The plan beside the name says how many visits are planned and when the next one is.</source>
        <translation>¿Por qué? lista los datos a favor y en contra. El plan junto al nombre dice cuántas visitas hay previstas y cuándo es la próxima.</translation>
    </message>
    <message>
        <source>A red bar stands for a red flag that nobody resolved; it stays at every visit until somebody does.</source>
        <translation>Una barra roja es un signo de alarma sin resolver; sigue en cada visita hasta que alguien lo resuelve.</translation>
    </message>
    <message>
        <source>One card on one axis of days: phases, pain, how far it reaches, tingling and numbness. The grey band is about the same as at the start.</source>
        <translation>Una tarjeta con un solo eje de días: fases, dolor, hasta dónde llega, hormigueo y adormecimiento. La banda gris es más o menos igual que al inicio.</translation>
    </message>
    <message>
        <source>Hollow and dashed is what you are typing; dotted is a value carried over a visit that did not ask.</source>
        <translation>Hueco y discontinuo es lo que está escribiendo; punteado es un valor que pasa por una visita en que no se preguntó.</translation>
    </message>
    <message>
        <source>Edit ▸ Copy chart copies the panel that has the keys; a right click also saves it, or shows it as a table of words and numbers.</source>
        <translation>Editar ▸ Copiar gráfico copia el panel que tiene las teclas; el botón derecho también lo guarda o lo muestra como tabla de palabras y números.</translation>
    </message>
    <message>
        <source>The visits of the course</source>
        <translation>Las visitas del curso</translation>
    </message>
    <message>
        <source>{visitTable} goes to them. Enter opens a visit in the form to amend it; {history} shows its history.</source>
        <translation>{visitTable} va a ellas. Intro abre una visita en el formulario para cambiarla; {history} muestra su historial.</translation>
    </message>
    <message>
        <source>Visit ▸ Move gives a visit that was saved under the wrong patient to the right one. Visit ▸ Show struck-out visits shows those that do not count.</source>
        <translation>Visita ▸ Mover da al paciente correcto una visita guardada con otro. Visita ▸ Mostrar visitas anuladas muestra las que no cuentan.</translation>
    </message>
    <message>
        <source>The line at the foot</source>
        <translation>La línea de abajo</translation>
    </message>
    <message>
        <source>Left what was saved last, right the database and its newest backup; a click on the backup makes one.</source>
        <translation>A la izquierda lo último guardado, a la derecha la base de datos y su copia más reciente; un clic en la copia hace una.</translation>
    </message>
    <message>
        <source>What takes long is named there and can be cancelled. Help ▸ Health check says more.</source>
        <translation>Lo que tarda se nombra allí y se puede cancelar. Ayuda ▸ Revisión del programa dice más.</translation>
    </message>
    <message>
        <source>An ended course</source>
        <translation>Un curso terminado</translation>
    </message>
    <message>
        <source>Where a course has ended, the form waits: reopen the course, begin a new one, or add a late visit to it.</source>
        <translation>Si un curso terminó, el formulario espera: reabra el curso, empiece uno nuevo o añádale una visita tardía.</translation>
    </message>
    <message>
        <source>A new course has a start of its own; the courses of a patient can be seen side by side.</source>
        <translation>Un curso nuevo tiene su propio inicio; los cursos de un paciente se pueden ver lado a lado.</translation>
    </message>
    <message>
        <source>Locked, or opened by a passphrase</source>
        <translation>Bloqueado, o abierto con frase de acceso</translation>
    </message>
    <message>
        <source>While the clinic is locked nothing of a patient is in the window. Choose who you are, type your passphrase, Enter.</source>
        <translation>Mientras la clínica está bloqueada no hay nada de un paciente en la ventana. Elija quién es, escriba su frase de acceso, Intro.</translation>
    </message>
    <message>
        <source>What was typed is kept as a draft. A forgotten passphrase: type the recovery key of the printed sheet in its place.</source>
        <translation>Lo escrito queda como borrador. Si olvidó la frase, escriba en su lugar la clave de recuperación de la hoja impresa.</translation>
    </message>
    <message>
        <source>The first start</source>
        <translation>El primer inicio</translation>
    </message>
    <message>
        <source>Look around in a sample clinic, or begin your own. Enter alone gives good defaults; everything can be changed later in Tools.</source>
        <translation>Mire una clínica de ejemplo o empiece la suya. Intro basta para valores buenos; todo se puede cambiar después en Herramientas.</translation>
    </message>
    <message>
        <source>With a passphrase the records are encrypted. Print the recovery sheet that is shown then: nobody can open the clinic without either.</source>
        <translation>Con una frase de acceso las fichas se cifran. Imprima la hoja de recuperación que aparece entonces: sin una de las dos nadie abre la clínica.</translation>
    </message>
    <message>
        <source>Backups best go to another disk. A clinic does not belong on a network share or in a folder that is kept alike on several computers.</source>
        <translation>Las copias están mejor en otro disco. Una clínica no debe estar en una carpeta de red ni en una que se sincroniza entre equipos.</translation>
    </message>
    <message>
        <source>No clinic is open</source>
        <translation>Ninguna clínica está abierta</translation>
    </message>
    <message>
        <source>The page says what is there and what is not. Nothing is made or overwritten before you choose it.</source>
        <translation>La página dice qué hay y qué falta. Nada se crea ni se sobrescribe antes de que lo elija.</translation>
    </message>
    <message>
        <source>An empty clinic offers the first patient, an import, or the sample clinic.</source>
        <translation>Una clínica vacía ofrece el primer paciente, una importación o la clínica de ejemplo.</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do, in any order; Enter does it. What cannot be done now says what must come first.</source>
        <translation>Escriba unas letras de lo que quiere hacer, en cualquier orden; Intro lo hace. Lo que ahora no se puede dice qué debe venir antes.</translation>
    </message>
    <message>
        <source>Help ▸ Keys lists every key; its print button makes a card to lie beside the keyboard.</source>
        <translation>Ayuda ▸ Teclas lista todas las teclas; su botón de imprimir hace una tarjeta para tener junto al teclado.</translation>
    </message>
    <message>
        <source>Change gives a command other keys, on this computer only. Keys mean the same on every keyboard layout.</source>
        <translation>Cambiar da otras teclas a una orden, solo en este equipo. Las teclas significan lo mismo en cada teclado.</translation>
    </message>
    <message>
        <source>What the program says and asks</source>
        <translation>Lo que el programa dice y pregunta</translation>
    </message>
    <message>
        <source>A message says what happened and what can be done. Escape does nothing, Enter does what stands on the blue button. Ctrl+C copies the words.</source>
        <translation>Un mensaje dice qué pasó y qué se puede hacer. Escape no hace nada, Intro hace lo que dice el botón azul. Ctrl+C copia las palabras.</translation>
    </message>
    <message>
        <source>If something went wrong in the program, what was typed is kept; the details can be copied for whoever helps.</source>
        <translation>Si algo falló en el programa, lo escrito se conserva; los detalles se pueden copiar para quien ayude.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Todas las &amp;teclas</translation>
    </message>
    <message>
        <source>Words to find in the help</source>
        <translation>Palabras que buscar en la ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>No topic has these words.</source>
        <translation>Ningún tema tiene esas palabras.</translation>
    </message>
    <message>
        <source>&amp;Ten-step tour</source>
        <translation>&amp;Visita guiada de diez pasos</translation>
    </message>
    <message>
        <source>Leave   Esc</source>
        <translation>Salir   Esc</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Salir de la visita guiada</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>End   Enter</source>
        <translation>Terminar   Intro</translation>
    </message>
    <message>
        <source>Next   Enter</source>
        <translation>Siguiente   Intro</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminar la visita guiada</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>A tour of the program</source>
        <translation>Una visita guiada por el programa</translation>
    </message>
    <message>
        <source>This is a sample clinic: its people do not exist, and nothing you do here is kept. A frame shows what each step is about. Enter goes on; Escape leaves.</source>
        <translation>Esta es una clínica de ejemplo: sus personas no existen y nada de lo que haga aquí se guarda. Un marco muestra de qué trata cada paso. Intro sigue; Escape sale.</translation>
    </message>
    <message>
        <source>Press {findPatient}, type {who}, then Enter. The list narrows with each letter, and nobody is chosen before Enter.</source>
        <translation>Pulse {findPatient}, escriba {who} y después Intro. La lista se acota con cada letra, y nadie queda elegido antes de Intro.</translation>
    </message>
    <message>
        <source>See where the course stands</source>
        <translation>Vea cómo va el curso</translation>
    </message>
    <message>
        <source>The road shows the phase, the sentence below it why. {why} opens the evidence for and against; look at it, and leave it with Escape.</source>
        <translation>El camino muestra la fase; la frase de debajo, por qué. {why} abre los datos a favor y en contra; mírelos y salga con Escape.</translation>
    </message>
    <message>
        <source>Read the charts</source>
        <translation>Lea los gráficos</translation>
    </message>
    <message>
        <source>One axis of days for everything: phases, pain, how far it reaches, tingling and numbness. With the keys in the chart the arrows go from visit to visit, and a card tells what was recorded.</source>
        <translation>Un solo eje de días para todo: fases, dolor, hasta dónde llega, hormigueo y adormecimiento. Con las teclas en el gráfico, las flechas van de visita en visita y una tarjeta dice lo anotado.</translation>
    </message>
    <message>
        <source>Type a visit</source>
        <translation>Escriba una visita</translation>
    </message>
    <message>
        <source>{newVisit} begins a visit. Type 4 for the back, 3 for the leg, 4 for the calf: one digit each, and the keys go on by themselves. The last value stands beside each field.</source>
        <translation>{newVisit} empieza una visita. Escriba 4 para la espalda, 3 para la pierna, 4 para la pantorrilla: una cifra cada vez, y las teclas avanzan solas. El último valor está junto a cada campo.</translation>
    </message>
    <message>
        <source>Ask the red flags</source>
        <translation>Pregunte los signos de alarma</translation>
    </message>
    <message>
        <source>The keys are in the red flags now. Ask for all of them, then press N: asked, none. Y would open the items.</source>
        <translation>Las teclas están ahora en los signos de alarma. Pregúntelos todos y pulse N: preguntados, ninguno. Y abriría la lista.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guárdela</translation>
    </message>
    <message>
        <source>{saveVisit} saves. What is blank stays unknown. Where something contradicts itself you are asked in place; {saveVisit} once more keeps it as it is.</source>
        <translation>{saveVisit} guarda. Lo que está en blanco sigue sin saberse. Si algo se contradice se pregunta ahí mismo; {saveVisit} otra vez lo deja como está.</translation>
    </message>
    <message>
        <source>Hand over the page</source>
        <translation>Entregue la página</translation>
    </message>
    <message>
        <source>{print} shows exactly the page that is printed for the patient, on paper or as a PDF. Look at it, and leave it with Escape.</source>
        <translation>{print} muestra exactamente la página que se imprime para el paciente, en papel o como PDF. Mírela y salga con Escape.</translation>
    </message>
    <message>
        <source>Go through the day</source>
        <translation>Recorra el día</translation>
    </message>
    <message>
        <source>{today} shows who comes today and what waits for you. There {nextPatient} opens the next patient with a new visit.</source>
        <translation>{today} muestra quién viene hoy y qué le espera. Allí {nextPatient} abre al paciente siguiente con una visita nueva.</translation>
    </message>
    <message>
        <source>Go on by yourself</source>
        <translation>Siga por su cuenta</translation>
    </message>
    <message>
        <source>{helpHere} explains the place you are in, {findCommand} finds any command, {undoDone} undoes what was done. Look around as long as you like; the button at the top leaves the sample clinic. Your own records were never touched.</source>
        <translation>{helpHere} explica el lugar donde está, {findCommand} encuentra cualquier orden, {undoDone} deshace lo hecho. Mire el tiempo que quiera; el botón de arriba sale de la clínica de ejemplo. Sus propias fichas no se tocaron en ningún momento.</translation>
    </message>
    <message>
        <source>day first</source>
        <comment>days</comment>
        <translation>primero el día</translation>
    </message>
    <message>
        <source>month first</source>
        <comment>days</comment>
        <translation>primero el mes</translation>
    </message>
    <message>
        <source>Order of days</source>
        <translation>Orden de las fechas</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>Fecha&amp;s</translation>
    </message>
    <message>
        <source>Days are written so, and a day typed in numbers is read so; else it is refused.</source>
        <translation>Así se escriben las fechas, y así se lee una escrita con números; si no, se rechaza.</translation>
    </message>
    <message>
        <source>as the language</source>
        <translation>según el idioma</translation>
    </message>
    <message>
        <source>Draft kept on this computer {time}</source>
        <translation>Borrador guardado en este equipo {time}</translation>
    </message>
    <message>
        <source>The clinic&apos;s server went away while it was told to save. Whether it saved this is found out as soon as it is back; until then what was typed stays.</source>
        <translation>El servidor de la clínica dejó de responder mientras debía guardar. Si lo guardó se averigua en cuanto vuelva; hasta entonces, lo escrito se queda.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer. What you type is kept on this computer; work goes on by itself when it is back.</source>
        <translation>El servidor de la clínica no responde. Lo que escribe se guarda en este equipo; al volver, todo continúa solo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer. What you type is kept only until the program ends (this computer has no keychain, or it is locked); work goes on by itself when it is back.</source>
        <translation>El servidor de la clínica no responde. Lo que escriba se guarda solo hasta que se cierre el programa (este equipo no tiene llavero, o está bloqueado); el trabajo sigue por sí solo cuando vuelva.</translation>
    </message>
    <message>
        <source>Waiting for the clinic&apos;s server…</source>
        <translation>Esperando al servidor de la clínica…</translation>
    </message>
    <message>
        <source>What can still &amp;be undone…</source>
        <translation>Lo que a&amp;ún se puede deshacer…</translation>
    </message>
    <message>
        <source>What can still be undone</source>
        <translation>Lo que aún se puede deshacer</translation>
    </message>
    <message>
        <source>Merges, moves, the last import and archiving, the newest first, with who did it and when. Each is undone exactly, today or months later.</source>
        <translation>Uniones, movimientos, la última importación y los archivados, lo más reciente primero, con quién y cuándo. Cada cosa se deshace exactamente, hoy o meses después.</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Lo hecho, lo más reciente primero</translation>
    </message>
    <message>
        <source>&amp;Undo it</source>
        <translation>&amp;Deshacerlo</translation>
    </message>
    <message>
        <source>Nothing was merged, moved, imported or archived that could be undone.</source>
        <translation>No hay nada unido, movido, importado ni archivado que se pueda deshacer.</translation>
    </message>
    <message>
        <source>This can be undone: everything is as it was left.</source>
        <translation>Se puede deshacer: todo está como se dejó.</translation>
    </message>
    <message>
        <source>Import: {patients} and {visits} added, {amended} amended</source>
        <translation>Importación: {patients} y {visits} añadidas, {amended} corregidas</translation>
    </message>
    <message>
        <source>{other} was merged into {one}</source>
        <translation>{other} se unió con {one}</translation>
    </message>
    <message>
        <source>Visit of {day} moved from {one} to {other}</source>
        <translation>Visita del {day} movida de {one} a {other}</translation>
    </message>
    <message>
        <source>{name} was archived</source>
        <translation>{name} se archivó</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>The course the visit came from is not there any more.</source>
        <translation>El curso del que vino la visita ya no está.</translation>
    </message>
    <message>
        <source>It was done before the program kept how to undo it.</source>
        <translation>Se hizo antes de que el programa guardara cómo deshacerlo.</translation>
    </message>
    <message>
        <source>It was undone meanwhile, or is not there any more. Nothing was changed.</source>
        <translation>Se deshizo entretanto o ya no está. No se cambió nada.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Deshecho: {what}.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>Acupuncture</source>
        <translation>Acupuntura</translation>
    </message>
    <message numerus="yes">
        <source>with electrical stimulation at %n visit(s)</source>
        <translation>
            <numerusform>con estimulación eléctrica en %n visita</numerusform>
            <numerusform>con estimulación eléctrica en %n visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>herbs at %n visit(s)</source>
        <translation>
            <numerusform>hierbas en %n visita</numerusform>
            <numerusform>hierbas en %n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge all the same</source>
        <translation>Unir de todos modos</translation>
    </message>
    <message>
        <source>Name and birth date differ. Is this really one person?</source>
        <translation>El nombre y la fecha de nacimiento son distintos. ¿Es de verdad una sola persona?</translation>
    </message>
    <message>
        <source>The birth dates differ. Is this really one person?</source>
        <translation>Las fechas de nacimiento son distintas. ¿Es de verdad una sola persona?</translation>
    </message>
    <message>
        <source>The names differ. Is this really one person?</source>
        <translation>Los nombres son distintos. ¿Es de verdad una sola persona?</translation>
    </message>
    <message>
        <source>Y yes · N no · . not asked · A all others no · 0 to 3 weakness</source>
        <translation>Y sí · N no · . sin preguntar · A las demás no · 0 a 3 debilidad</translation>
    </message>
    <message>
        <source>Reason in words (needed)</source>
        <translation>Motivo en palabras (necesario)</translation>
    </message>
    <message>
        <source>0 is none, 10 the worst the patient can think of. Ask for what the course asks: its first assessment says for which days the scores stand, and so does every page.</source>
        <translation>0 es nada y 10 lo peor que el paciente pueda imaginar. Pregunte lo que pregunta el curso: su primera evaluación dice de qué días valen las puntuaciones, y también lo dice cada página.</translation>
    </message>
    <message>
        <source>A 1 waits a moment for the 0 of a 10: 1 and 0 of two fields, typed at once, are a 10. T is 10 at once. A dot or a comma records that it was not asked.</source>
        <translation>Un 1 espera un momento el 0 de un 10: un 1 y un 0 de dos campos, tecleados seguidos, son un 10. T es 10 al instante. Un punto o una coma anota que no se preguntó.</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Unir dos fichas</translation>
    </message>
    <message>
        <source>The visit was saved when the server went away. What was typed since stands in the form, not saved yet.</source>
        <translation>La visita se guardó cuando el servidor dejó de responder. Lo escrito después está en el formulario, sin guardar todavía.</translation>
    </message>
    <message>
        <source>Where the records li&amp;ve…</source>
        <translation>&amp;Dónde están los registros…</translation>
    </message>
    <message>
        <source>{name} cannot open the clinic any more; the login on the server stays.</source>
        <translation>{name} ya no puede abrir la clínica; el usuario del servidor sigue existiendo.</translation>
    </message>
    <message>
        <source>The new place is opened at the next start.</source>
        <translation>El nuevo lugar se abre en el próximo inicio.</translation>
    </message>
    <message>
        <source>Every record is copied to {place}, read back and compared. Then this computer opens them there. What is here now stays as it is: {old}.

The program must be closed at every other workstation.</source>
        <translation>Cada registro se copia a {place}, se relee y se compara. Después este equipo los abre allí. Lo que hay aquí queda como está: {old}.

El programa debe estar cerrado en todos los demás puestos.</translation>
    </message>
    <message>
        <source>Move the records</source>
        <translation>Trasladar los registros</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <translation>&amp;Trasladarlos</translation>
    </message>
    <message>
        <source>Moving the records…</source>
        <translation>Trasladando los registros…</translation>
    </message>
    <message>
        <source>Moving the records</source>
        <translation>Trasladando los registros</translation>
    </message>
    <message>
        <source>The records have moved</source>
        <translation>Los registros se han trasladado</translation>
    </message>
    <message>
        <source>{patients} and {visits} are at {place} now, every row compared. The place of before is as it was: {old}. The program starts anew.</source>
        <translation>{patients} y {visits} están ahora en {place}, cada fila comparada. El lugar de antes está como estaba: {old}. El programa se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Now: {place}</source>
        <translation>Ahora: {place}</translation>
    </message>
    <message>
        <source>Before: {place}. It is as it was then.</source>
        <translation>Antes: {place}. Está como estaba entonces.</translation>
    </message>
    <message>
        <source>Somebody must be a clinician. Make another person one first.</source>
        <translation>Alguien debe ser profesional clínico. Haga antes que otra persona lo sea.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server asks for a password</source>
        <translation>El servidor de la clínica pide una contraseña</translation>
    </message>
    <message>
        <source>The clinic&apos;s server asks for a password, or does not accept the one this computer has. What you type is kept in this computer&apos;s keychain, where it has one.</source>
        <translation>El servidor de la clínica pide una contraseña o no acepta la que tiene este equipo. Lo que escriba se guarda en el llavero de este equipo, si lo tiene.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server does not answer</source>
        <translation>El servidor de la clínica no responde</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Where the records live…</source>
        <translation>&amp;Dónde están los registros…</translation>
    </message>
    <message>
        <source>These logins open the clinic. What each may do is a right of the server&apos;s own, whatever program is used; who owns the tables is a clinician always.</source>
        <translation>Estos usuarios abren la clínica. Lo que cada uno puede hacer es un derecho del propio servidor, con cualquier programa; el propietario de las tablas es siempre profesional clínico.</translation>
    </message>
    <message>
        <source>{name} · owns the tables</source>
        <translation>{name} · propietario de las tablas</translation>
    </message>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
    <message>
        <source>You may not do this in this clinic. Nothing was changed. Ask a clinician, who may, or who changes what you may do.</source>
        <translation>No puede hacer esto en esta clínica. No se cambió nada. Pídalo a un profesional clínico, que puede hacerlo o cambiar lo que usted puede hacer.</translation>
    </message>
    <message>
        <source>Several workstations share the clinic&apos;s server? Open the records there.</source>
        <translation>¿Varios puestos comparten el servidor de la clínica? Abra allí los registros.</translation>
    </message>
    <message>
        <source>&amp;Server…</source>
        <translation>Ser&amp;vidor…</translation>
    </message>
    <message>
        <source>Where the records live</source>
        <translation>Dónde están los registros</translation>
    </message>
    <message>
        <source>In a file of this computer, or on a server of the clinic that several workstations share. Try a place first; then the records can be moved there, or what is there is opened.</source>
        <translation>En un archivo de este equipo o en un servidor de la clínica que comparten varios puestos. Pruebe primero un lugar; después los registros se pueden trasladar allí, o se abre lo que hay.</translation>
    </message>
    <message>
        <source>A move copies every record, reads it back and compares it. The old place stays as it was, and whatever breaks the move leaves it in use.</source>
        <translation>Un traslado copia cada registro, lo relee y lo compara. El lugar de antes queda como estaba, y lo que interrumpa el traslado lo deja en uso.</translation>
    </message>
    <message>
        <source>There is no file yet: the records can be moved there.</source>
        <translation>Todavía no hay ningún archivo: los registros se pueden trasladar allí.</translation>
    </message>
    <message>
        <source>An encrypted clinic is there.</source>
        <translation>Allí hay una clínica cifrada.</translation>
    </message>
    <message numerus="yes">
        <source>A clinic is there, with %n patient(s).</source>
        <translation>
            <numerusform>Allí hay una clínica, con %n paciente.</numerusform>
            <numerusform>Allí hay una clínica, con %n pacientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It answers, and holds no patients yet: the records can be moved there.</source>
        <translation>Responde y todavía no tiene pacientes: los registros se pueden trasladar allí.</translation>
    </message>
    <message>
        <source>{folder} is not there. Choose a folder.</source>
        <translation>{folder} no existe. Elija una carpeta.</translation>
    </message>
    <message>
        <source>Server, database and user are needed.</source>
        <translation>Se necesitan servidor, base de datos y usuario.</translation>
    </message>
    <message>
        <source>this computer&apos;s own server</source>
        <translation>el servidor de este equipo</translation>
    </message>
    <message>
        <source>{database} on {server}</source>
        <translation>{database} en {server}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>for example: server.clinic</source>
        <translation>por ejemplo: servidor.clinica</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>as the keychain has it</source>
        <translation>la que tiene el llavero</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>&amp;Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>what this computer trusts anyway</source>
        <translation>lo que este equipo acepta de todos modos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The records live</source>
        <translation>Los registros están</translation>
    </message>
    <message>
        <source>on this computer, in a file</source>
        <translation>en este equipo, en un archivo</translation>
    </message>
    <message>
        <source>on a server of the clinic (PostgreSQL)</source>
        <translation>en un servidor de la clínica (PostgreSQL)</translation>
    </message>
    <message>
        <source>The records &amp;live</source>
        <translation>&amp;Los registros están</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Puert&amp;o</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>C&amp;ertificado</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>Open what is t&amp;here</source>
        <translation>Abrir lo que &amp;hay allí</translation>
    </message>
    <message>
        <source>&amp;Move the records there…</source>
        <translation>&amp;Trasladar allí los registros…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Look &amp;there</source>
        <translation>&amp;Mirar allí</translation>
    </message>
    <message>
        <source>A server on another computer must prove by its certificate that it is the clinic&apos;s: choose the file you were given with the address. The password is kept in the keychain or typed, never in a file.</source>
        <translation>Un servidor en otro equipo debe probar con su certificado que es el de la clínica: elija el archivo que le dieron con la dirección. La contraseña se guarda en el llavero o se escribe, nunca en un archivo.</translation>
    </message>
    <message>
        <source>A clinic with one computer keeps its records in a file. Not on a network share, nor in a folder that is kept alike on several computers.</source>
        <translation>Una clínica con un solo equipo guarda sus registros en un archivo. Nunca en una carpeta de red ni en una carpeta sincronizada entre varios equipos.</translation>
    </message>
    <message>
        <source>Only the owner of the clinic&apos;s tables changes who may do what. Nothing was changed. Open the clinic with the owner&apos;s login.</source>
        <translation>Solo el propietario de las tablas de la clínica cambia quién puede hacer qué. No se cambió nada. Abra la clínica con el usuario del propietario.</translation>
    </message>
    <message>
        <source>The server knows no login {name}. Nothing was changed. Whoever looks after the server makes it first: createuser --pwprompt {name}</source>
        <translation>El servidor no conoce al usuario {name}. No se cambió nada. Quien cuida el servidor debe crearlo antes: createuser --pwprompt {name}</translation>
    </message>
    <message>
        <source>{name} owns the clinic&apos;s tables, and so is a clinician always. Nothing was changed: somebody must be one.</source>
        <translation>{name} es propietario de las tablas de la clínica y por eso siempre es profesional clínico. No se cambió nada: alguien debe serlo.</translation>
    </message>
    <message>
        <source>{name} may open the clinic already.</source>
        <translation>{name} ya puede abrir la clínica.</translation>
    </message>
    <message>
        <source>Nobody of the name {name} may open the clinic.</source>
        <translation>Nadie con el nombre {name} puede abrir la clínica.</translation>
    </message>
    <message>
        <source>&amp;Codes instead of names…</source>
        <translation>Códi&amp;gos en vez de nombres…</translation>
    </message>
    <message>
        <source>A year from {first} to {last}.</source>
        <translation>Un año de {first} a {last}.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>&amp;Birth year</source>
        <translation>Año de na&amp;cimiento</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Codes instead of names</source>
        <translation>Códigos en vez de nombres</translation>
    </message>
    <message>
        <source>This clinic runs on codes, and the list has none. Nothing was imported. Give the list a column with the patients&apos; codes, and say that it is their number or id.</source>
        <translation>Esta clínica trabaja con códigos y la lista no tiene ninguno. No se importó nada. Añada a la lista una columna con los códigos de los pacientes e indique que es su número o id.</translation>
    </message>
    <message>
        <source>a resource of FHIR R4</source>
        <translation>un recurso de FHIR R4</translation>
    </message>
    <message>
        <source>Backups and archives (*.sqlite3 *.zip);;All files (*)</source>
        <translation>Copias y archivos completos (*.sqlite3 *.zip);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Or bring a clinic along: from a backup, or from an archive with everything in one file.</source>
        <translation>O traiga una clínica: de una copia de seguridad, o de un archivo con todo en uno.</translation>
    </message>
    <message>
        <source>Backup or archive</source>
        <translation>Copia o archivo completo</translation>
    </message>
    <message>
        <source>&amp;There all the same</source>
        <translation>Allí &amp;de todos modos</translation>
    </message>
    <message>
        <source>Where the records are to live</source>
        <translation>Dónde vivirán los registros</translation>
    </message>
    <message>
        <source>It is encrypted</source>
        <translation>Está cifrado</translation>
    </message>
    <message>
        <source>Encrypt this clinic?</source>
        <translation>¿Cifrar esta clínica?</translation>
    </message>
    <message>
        <source>&amp;Encrypt it with the same passphrase</source>
        <translation>&amp;Cifrarla con la misma frase de acceso</translation>
    </message>
    <message>
        <source>&amp;Leave it without encryption</source>
        <translation>&amp;Dejarla sin cifrar</translation>
    </message>
    <message>
        <source>A clinic may run on codes: a patient has a code and a year of birth, no name. Names that are there stay, or go at once into a key list of yours.</source>
        <translation>Una clínica puede trabajar con códigos: un paciente tiene un código y un año de nacimiento, sin nombre. Los nombres que hay se quedan, o pasan de una vez a una lista de claves suya.</translation>
    </message>
    <message>
        <source>Back to names: type them beside the codes, or read the key list. Whoever is left out goes on under the code. Copies of before hold the names until they go.</source>
        <translation>De vuelta a los nombres: escríbalos junto a los códigos, o lea la lista de claves. Quien queda fuera sigue con el código. Las copias de antes guardan los nombres hasta que desaparecen.</translation>
    </message>
    <message>
        <source>names were taken out of the records</source>
        <translation>los nombres se quitaron de los registros</translation>
    </message>
    <message>
        <source>the clinic runs on codes</source>
        <translation>la clínica trabaja con códigos</translation>
    </message>
    <message>
        <source>the clinic runs on names</source>
        <translation>la clínica trabaja con nombres</translation>
    </message>
    <message>
        <source>{file} does not hold what was written. Nothing was changed.</source>
        <translation>{file} no contiene lo que se escribió. No se cambió nada.</translation>
    </message>
    <message>
        <source>{file} is no key list. Nothing was changed.</source>
        <translation>{file} no es una lista de claves. No se cambió nada.</translation>
    </message>
    <message>
        <source>Key list (*.csv)</source>
        <translation>Lista de claves (*.csv)</translation>
    </message>
    <message>
        <source>A clinic on codes knows no names: a patient has a code, which the program proposes, and the year of birth. The code stands wherever a name would: in lists, on pages and letters, in files. Names in files that are imported are left out.</source>
        <translation>Una clínica con códigos no conoce nombres: un paciente tiene un código, que el programa propone, y el año de nacimiento. El código está donde estaría el nombre: en listas, en páginas y cartas, en archivos. Los nombres de los archivos que se importan se omiten.</translation>
    </message>
    <message>
        <source>Taking the names out cannot be undone here: names, birth dates and former ids go from the records and their histories. First a key list, which says whose code is whose, is written where you choose and read back. Keep it away from the clinic; without it nobody can say who somebody is.</source>
        <translation>Quitar los nombres no se puede deshacer aquí: nombres, fechas de nacimiento e ids anteriores salen de los registros y de sus historiales. Primero se escribe donde usted elija, y se vuelve a leer, una lista de claves que dice de quién es cada código. Guárdela lejos de la clínica; sin ella nadie puede decir quién es quién.</translation>
    </message>
    <message>
        <source>Taking the names out</source>
        <translation>Quitando los nombres</translation>
    </message>
    <message>
        <source>&amp;Take the names out…</source>
        <translation>&amp;Quitar los nombres…</translation>
    </message>
    <message>
        <source>&amp;Keep the names that are there</source>
        <translation>&amp;Conservar los nombres que hay</translation>
    </message>
    <message>
        <source>&amp;Use codes</source>
        <translation>&amp;Usar códigos</translation>
    </message>
    <message>
        <source>key-list.csv</source>
        <translation>lista-de-claves.csv</translation>
    </message>
    <message>
        <source>Key list: whose code is whose</source>
        <translation>Lista de claves: de quién es cada código</translation>
    </message>
    <message>
        <source>Giving names</source>
        <translation>Poniendo nombres</translation>
    </message>
    <message>
        <source>Key list</source>
        <translation>Lista de claves</translation>
    </message>
    <message>
        <source>The names are out. Whose code is whose: {path}.</source>
        <translation>Los nombres ya no están. De quién es cada código: {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) have a name or a birth date.</source>
        <translation>
            <numerusform>%n paciente tiene nombre o fecha de nacimiento.</numerusform>
            <numerusform>%n pacientes tienen nombre o fecha de nacimiento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that were handed out show the name, and go. To keep them, save everything in one file first (File menu).</source>
        <translation>
            <numerusform>%n página entregada muestra el nombre y se va. Para conservarla, guarde antes todo en un archivo (menú Archivo).</numerusform>
            <numerusform>%n páginas entregadas muestran el nombre y se van. Para conservarlas, guarde antes todo en un archivo (menú Archivo).</numerusform>
        </translation>
    </message>
    <message>
        <source>Names instead of codes</source>
        <translation>Nombres en vez de códigos</translation>
    </message>
    <message>
        <source>New patients are asked for their names again. Type the names of those who have a code, or read them from the key list; whoever is left out goes on under the code.</source>
        <translation>A los pacientes nuevos se les vuelve a pedir el nombre. Escriba los nombres de quienes tienen un código, o léalos de la lista de claves; quien quede fuera sigue con el código.</translation>
    </message>
    <message>
        <source>From the &amp;key list…</source>
        <translation>De la &amp;lista de claves…</translation>
    </message>
    <message>
        <source>Use names</source>
        <translation>Usar nombres</translation>
    </message>
    <message>
        <source>Nobody in this clinic has a code of this key list.</source>
        <translation>Nadie de esta clínica tiene un código de esta lista de claves.</translation>
    </message>
    <message>
        <source>Codes and names</source>
        <translation>Códigos y nombres</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>{named} of {all} have a name.</source>
        <translation>{named} de {all} tienen nombre.</translation>
    </message>
    <message>
        <source>The first {most} are shown.</source>
        <translation>Se muestran los primeros {most}.</translation>
    </message>
    <message>
        <source>clinician</source>
        <translation>profesional clínico</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>asistente</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>lector</translation>
    </message>
    <message>
        <source>You are here as reader: you look. A clinician may do this.</source>
        <translation>Está aquí como lector: mira. Esto lo puede hacer un profesional clínico.</translation>
    </message>
    <message>
        <source>Whoever looks after the server makes a login with a password first. What it may do with the clinic is said here, and the server holds it to that.</source>
        <translation>Quien cuida el servidor crea antes un usuario con contraseña. Aquí se dice qué puede hacer con la clínica, y el servidor lo hace cumplir.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;May</source>
        <translation>&amp;Puede</translation>
    </message>
    <message>
        <source>everything: clinician</source>
        <translation>todo: profesional clínico</translation>
    </message>
    <message>
        <source>look up, print, register patients: assistant</source>
        <translation>buscar, imprimir, registrar pacientes: asistente</translation>
    </message>
    <message>
        <source>look: reader</source>
        <translation>mirar: lector</translation>
    </message>
    <message>
        <source>This visit was changed or moved again since it was moved. It was not put back. Look what it says now, then move it by hand where it belongs elsewhere.</source>
        <translation>Esta visita se cambió o se movió de nuevo desde que se movió. No se devolvió a su lugar. Mire qué dice ahora y, si corresponde a otro lugar, muévala a mano.</translation>
    </message>
    <message>
        <source>This visit was struck out since it was moved. It was not put back. Restore it first, then move it by hand where it belongs elsewhere.</source>
        <translation>Esta visita fue tachada desde que se movió. No se devolvió a su lugar. Primero recupérela y, si corresponde a otro lugar, muévala a mano.</translation>
    </message>
    <message>
        <source>Pain, and tingling with numbness, are asked apart; Space changes between them. In a course of both legs the other leg is asked next. In a course without a side the left or right arrow names the leg.</source>
        <translation>El dolor, y el hormigueo con adormecimiento, se preguntan por separado; Espacio cambia entre ellos. En un curso de ambas piernas la otra pierna viene después. En un curso sin lado, la flecha izquierda o derecha indica la pierna.</translation>
    </message>
    <message>
        <source>Dec 3, Friday or +5</source>
        <translation>3 dic, viernes o +5</translation>
    </message>
    <message>
        <source>The day of the next visit is needed with its time.</source>
        <translation>Con la hora hace falta el día de la próxima visita.</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>ways to type it, with spaces between</comment>
        <translation>mañana</translation>
    </message>
    <message>
        <source>today</source>
        <comment>ways to type it, with spaces between</comment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>ways to type it, with spaces between</comment>
        <translation>ayer</translation>
    </message>
    <message>
        <source>in</source>
        <comment>ways to type it, with spaces between</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>{text} is not a day that can be read in one way only. Type 2026-11-03, Nov 3, today or -7 (days ago).</source>
        <translation>{text} no es un día que se pueda leer de una sola manera. Escriba 2026-11-03, 3 nov, hoy o -7 (hace 7 días).</translation>
    </message>
    <message>
        <source>{text} is not a day that can be read in one way only. Type {day}, {weekday} (the next one) or +5 (days from today).</source>
        <translation>{text} no es un día que se pueda leer de una sola manera. Escriba {day}, {weekday} (el próximo) o +5 (días desde hoy).</translation>
    </message>
    <message>
        <source>{text} is not a time of day. Type 10:15 or 2:30 pm.</source>
        <translation>{text} no es una hora. Escriba 10:15 o 2:30 pm.</translation>
    </message>
    <message>
        <source>Type Dec 3, Friday or +5 (days from today); Up and Down go by a day</source>
        <translation>Escriba 3 dic, viernes o +5 (días desde hoy); Arriba y Abajo van de día en día</translation>
    </message>
    <message>
        <source>This course has a visit on this day already: choose another day, or open that visit in the table to amend it.</source>
        <translation>Este curso ya tiene una visita en este día: elija otro día o abra esa visita en la tabla para modificarla.</translation>
    </message>
    <message>
        <source>Far from last visit: is it so? Enter confirms, Backspace clears it.</source>
        <translation>Lejos de la última visita: ¿es así? Intro confirma, Retroceso lo borra.</translation>
    </message>
    <message>
        <source>Which leg? ← is left, → is right; Backspace takes the zone back.</source>
        <translation>¿Qué pierna? ← es la izquierda, → la derecha; Retroceso quita la zona.</translation>
    </message>
    <message>
        <source>goes to the day of the visit</source>
        <translation>va al día de la visita</translation>
    </message>
    <message>
        <source>the course has no side: name the leg by the left or right arrow</source>
        <translation>el curso no tiene lado: indique la pierna con la flecha izquierda o derecha</translation>
    </message>
    <message>
        <source>{zone}, of which leg?</source>
        <translation>{zone}, ¿de qué pierna?</translation>
    </message>
    <message>
        <source>{now}: which leg? ← →</source>
        <translation>{now}: ¿qué pierna? ← →</translation>
    </message>
    <message>
        <source>{now}? ← →</source>
        <translation>¿{now}? ← →</translation>
    </message>
    <message>
        <source>The clinic runs on codes: names and birth dates are not kept any more. Nothing was saved. Close this, and open it again.</source>
        <translation>La clínica trabaja con códigos: ya no se guardan nombres ni fechas de nacimiento. No se guardó nada. Cierre esto y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>The arrow keys go from visit to visit and a card tells what was recorded there. No line is drawn over a long gap.</source>
        <translation>Las flechas van de visita en visita y una tarjeta dice lo anotado allí. Ninguna línea cruza una pausa larga.</translation>
    </message>
    <message>
        <source>{count} letters or more</source>
        <translation>{count} letras o más</translation>
    </message>
    <message>
        <source>This id belongs to another patient already: choose another id.</source>
        <translation>Este ID ya es de otro paciente: elija otro ID.</translation>
    </message>
    <message>
        <source>The id {id} is that of {name} already: choose another id, or open that record.</source>
        <translation>El ID {id} ya es de {name}: elija otro ID o abra esa ficha.</translation>
    </message>
    <message>
        <source>Nobody else is planned for today.</source>
        <translation>No hay nadie más previsto para hoy.</translation>
    </message>
    <message>
        <source>Making your clinic…</source>
        <translation>Creando su clínica…</translation>
    </message>
    <message>
        <source>With a passphrase of {count} letters or more the clinic is encrypted, and a recovery sheet is shown next, once. Without one it can be encrypted later: Tools ▸ Encryption and people.</source>
        <translation>Con una frase de acceso de {count} letras o más la clínica se cifra, y después se muestra una sola vez la hoja de recuperación. Sin ella se puede cifrar más tarde: Herramientas ▸ Cifrado y personas.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>necesario</translation>
    </message>
    <message>
        <source>one name is needed</source>
        <translation>hace falta un nombre</translation>
    </message>
    <message>
        <source>The record goes on under a third one by now. They were not separated. Undo that merge first.</source>
        <translation>La ficha ya sigue bajo una tercera. No se separaron. Deshaga primero esa unión.</translation>
    </message>
    <message>
        <source>The two records are not separated, since more was done with them since: {what}. Nothing was changed. Visits of somebody else can be moved one by one.</source>
        <translation>Las dos fichas no se separan, porque después se hizo más con ellas: {what}. No se cambió nada. Las visitas de otra persona se pueden mover una a una.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) changed or moved</source>
        <translation>
            <numerusform>%n visita cambiada o movida</numerusform>
            <numerusform>%n visitas cambiadas o movidas</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone, also later, for as long as the visit was not changed since. A course begun for it goes again, unless anything else is in it.</source>
        <translation>Se puede deshacer, también más tarde, mientras la visita no se haya cambiado después. Un curso empezado para ella desaparece, salvo que contenga algo más.</translation>
    </message>
    <message>
        <source>It can be undone, also later, for as long as nothing was added to or changed in either record since.</source>
        <translation>Se puede deshacer, también más tarde, mientras no se haya añadido ni cambiado nada en ninguna de las dos fichas.</translation>
    </message>
    <message>
        <source>Where something was built on it since, the line below says what, and it stays: of a merge any new or changed visit, course, event, plan, page or draft, so that none goes to the wrong person. Move such visits one by one instead.</source>
        <translation>Si después se hizo algo más sobre ello, la línea de abajo dice qué, y queda como está: en una unión, cualquier visita, curso, suceso, plan, página o borrador nuevo o cambiado, para que nada pase a la persona equivocada. En ese caso, mueva esas visitas una a una.</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>suave</translation>
    </message>
    <message>
        <source>may be more direct</source>
        <translation>puede ser más directo</translation>
    </message>
    <message>
        <source>begin gently</source>
        <translation>empiece suave</translation>
    </message>
    <message>
        <source>Words of it may still stand in free parts of the file: another program uses the file, or the disk is full. They are removed when this window is closed, or at the next start. On a server only the login that owns the tables can remove them: open the clinic once with it.</source>
        <translation>Puede que aún queden palabras suyas en partes libres del archivo: otro programa usa el archivo, o el disco está lleno. Se eliminan cuando se cierra esta ventana o en el próximo inicio. En un servidor solo puede eliminarlas el usuario dueño de las tablas: abra el consultorio una vez con él.</translation>
    </message>
    <message>
        <source>This version of the program has to bring the clinic&apos;s records on the server up to date first, and only the login that owns the tables may. Nothing was changed. Whoever looks after the server opens the clinic once as the owner with this version, for example: tracker check --database ADDRESS</source>
        <translation>Esta versión del programa primero tiene que poner al día los registros del consultorio en el servidor, y solo puede hacerlo el usuario dueño de las tablas. No se cambió nada. Quien cuida el servidor abre el consultorio una vez como dueño con esta versión, por ejemplo: tracker check --database ADDRESS</translation>
    </message>
    <message>
        <source>{file}, of before the records moved: until you remove it</source>
        <translation>{file}, de antes de trasladar los datos: hasta que usted lo elimine</translation>
    </message>
    <message>
        <source>{file} and others beside it, of before the records moved: until you remove them</source>
        <translation>{file} y otros junto a él, de antes de trasladar los datos: hasta que usted los elimine</translation>
    </message>
    <message>
        <source>The order of days, day first or month first: days are written so on screen and on pages, and 3/11 is read so. Without a choice days are written as the language does, and 3/11 is refused.</source>
        <translation>El orden de las fechas, primero el día o primero el mes: así se escriben en pantalla y en las páginas, y así se lee 3/11. Si no se elige, se escriben como es usual en el idioma, y 3/11 se rechaza.</translation>
    </message>
    <message>
        <source>A day that can mean two things, such as 3/11, is read in the order the clinic chose, else refused. One before the birth or before the pain began is refused.</source>
        <translation>Un día que puede significar dos cosas, como 3/11, se lee en el orden que eligió la clínica; si no eligió ninguno, se rechaza. Uno anterior al nacimiento o al inicio del dolor se rechaza.</translation>
    </message>
    <message>
        <source>{address} is the address of a file, not of a server. Nothing was changed. Name the file by its path.</source>
        <translation>{address} es la dirección de un archivo, no de un servidor. No se cambió nada. Indique el archivo por su ruta.</translation>
    </message>
    <message>
        <source>A draft cannot be read</source>
        <translation>Un borrador no se puede leer</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of a visit, kept on this computer while the clinic&apos;s server was away, cannot be read: the key is not in this computer&apos;s keychain any more, or the file is damaged. Set aside, to be taken up again should the key come back:</source>
        <translation>
            <numerusform>%n borrador de una visita, guardado en este equipo mientras el servidor de la clínica no respondía, no se puede leer: la clave ya no está en el llavero de este equipo, o el archivo está dañado. Se ha apartado y se retomará si la clave vuelve:</numerusform>
            <numerusform>%n borradores de visitas, guardados en este equipo mientras el servidor de la clínica no respondía, no se pueden leer: la clave ya no está en el llavero de este equipo, o los archivos están dañados. Se han apartado y se retomarán si la clave vuelve:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept on this computer wait until its keychain answers: unlock it, then start the program anew.</source>
        <translation>
            <numerusform>%n borrador guardado en este equipo espera hasta que su llavero responda: desbloquéelo y vuelva a iniciar el programa.</numerusform>
            <numerusform>%n borradores guardados en este equipo esperan hasta que su llavero responda: desbloquéelo y vuelva a iniciar el programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of a visit would be lost. This computer has no keychain, or it is locked, so that what is typed while the server is away is held only until the program ends.</source>
        <translation>
            <numerusform>Se perdería %n borrador de una visita. Este equipo no tiene llavero, o está bloqueado, así que lo que se escribe mientras el servidor no responde se guarda solo hasta que se cierre el programa.</numerusform>
            <numerusform>Se perderían %n borradores de visitas. Este equipo no tiene llavero, o está bloqueado, así que lo que se escribe mientras el servidor no responde se guarda solo hasta que se cierre el programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept on this computer removed: the course is not in the clinic any more. Its patient was erased, its import undone, or another backup restored.</source>
        <translation>
            <numerusform>Se quitó %n borrador guardado en este equipo: su curso ya no está en la clínica. Se borró al paciente, se deshizo la importación o se restauró otra copia.</numerusform>
            <numerusform>Se quitaron %n borradores guardados en este equipo: sus cursos ya no están en la clínica. Se borró a los pacientes, se deshizo la importación o se restauró otra copia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no meaningful change in %n week(s)</source>
        <translation>
            <numerusform>sin cambio significativo en %n semana</numerusform>
            <numerusform>sin cambio significativo en %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plateau as well: %n week(s) without a change that counts, whatever the visits.</source>
        <translation>
            <numerusform>Meseta también: %n semana sin un cambio que cuente, sean cuantas sean las visitas.</numerusform>
            <numerusform>Meseta también: %n semanas sin un cambio que cuente, sean cuantas sean las visitas.</numerusform>
        </translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>unit in a field</comment>
        <translation>semanas</translation>
    </message>
    <message>
        <source>Plateau &amp;also after</source>
        <comment>threshold</comment>
        <translation>Meseta &amp;también tras</translation>
    </message>
    <message>
        <source>Without a change that counts, whatever the visits; none: not asked.</source>
        <translation>Sin un cambio que cuente, sean cuantas sean las visitas; ninguna: no se pide.</translation>
    </message>
    <message>
        <source>published none, from {low} (none) to {high}</source>
        <translation>publicado ninguna, de {low} (ninguna) a {high}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>threshold</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>a name and a birth date, for the list has no numbers of patients; where a blank cell says what the one above it says, say so of these columns</source>
        <translation>un nombre y una fecha de nacimiento, porque la lista no tiene números de pacientes; si una celda vacía dice lo mismo que la de arriba, indíquelo en esas columnas</translation>
    </message>
    <message>
        <source>An&amp;other folder…</source>
        <translation>Otra c&amp;arpeta…</translation>
    </message>
    <message>
        <source>The clinic&apos;s file would lie in {place}: {file}. Records are lost there sooner or later: two computers write into one file without knowing of each other, or it is copied while it is half written. Choose a folder on this computer&apos;s own disk. Backups may go to such a place.</source>
        <translation>El archivo de la clínica quedaría en {place}: {file}. Allí los registros se pierden tarde o temprano: dos equipos escriben en un mismo archivo sin saber uno del otro, o se copia a medio escribir. Elija una carpeta en el disco de este equipo. Las copias de seguridad sí pueden ir a un lugar así.</translation>
    </message>
    <message>
        <source>Take them out, of &amp;texts too…</source>
        <translation>Quitarlos, también de los &amp;textos…</translation>
    </message>
    <message>
        <source>Texts hold a name of the patient&apos;s, too: {places}. They stay as they are, or the code takes the place of the name in each of them; a word that is also the name goes with it.</source>
        <translation>También hay textos con un nombre del paciente: {places}. Se quedan como están, o el código ocupa en cada uno el lugar del nombre; una palabra que es también el nombre se va con él.</translation>
    </message>
    <message>
        <source>notes of visits</source>
        <translation>notas de visitas</translation>
    </message>
    <message>
        <source>earlier versions of visits</source>
        <translation>versiones anteriores de visitas</translation>
    </message>
    <message>
        <source>earlier versions of courses and plans</source>
        <translation>versiones anteriores de cursos y planes</translation>
    </message>
    <message>
        <source>events</source>
        <translation>sucesos</translation>
    </message>
    <message>
        <source>courses and plans</source>
        <translation>cursos y planes</translation>
    </message>
    <message>
        <source>treatments</source>
        <translation>tratamientos</translation>
    </message>
    <message>
        <source>visits typed and not saved yet</source>
        <translation>visitas escritas y aún sin guardar</translation>
    </message>
    <message>
        <source>other texts</source>
        <translation>otros textos</translation>
    </message>
    <message>
        <source>Work goes on here though the records had moved</source>
        <translation>Se sigue trabajando aquí aunque los registros se habían trasladado</translation>
    </message>
    <message>
        <source>Open them &amp;there</source>
        <translation>Abrirlos &amp;allí</translation>
    </message>
    <message>
        <source>Go on &amp;here</source>
        <translation>&amp;Seguir aquí</translation>
    </message>
    <message>
        <source>{place}, of before the records moved: until its database is dropped there</source>
        <translation>{place}, de antes de trasladar los registros: hasta que se elimine allí su base de datos</translation>
    </message>
    <message>
        <source>The records are not in {here} any more: they were moved to {there} on the computer {computer}, {when}. What is here is as it was then, and nobody who works there sees what is written here.</source>
        <translation>Los registros ya no están en {here}: se trasladaron a {there} en el equipo {computer}, {when}. Lo que hay aquí está como estaba entonces, y quien trabaja allí no ve lo que se escribe aquí.</translation>
    </message>
    <message>
        <source>The records are not in {here} any more: they were moved to {there}, {when}. What is here is as it was then, and nobody who works there sees what is written here.</source>
        <translation>Los registros ya no están en {here}: se trasladaron a {there}, {when}. Lo que hay aquí está como estaba entonces, y quien trabaja allí no ve lo que se escribe aquí.</translation>
    </message>
    <message>
        <source>Waiting for the clinic&apos;s file…</source>
        <translation>Esperando al archivo de la clínica…</translation>
    </message>
    <message>
        <source>the file has a header and no row under it</source>
        <translation>el archivo tiene un encabezado y ninguna fila debajo</translation>
    </message>
    <message>
        <source>possible emergency</source>
        <translation>posible emergencia</translation>
    </message>
    <message>
        <source>No step up until the possible emergency is assessed.</source>
        <translation>No se sube de fase hasta que se valore la posible emergencia.</translation>
    </message>
    <message>
        <source>New bowel incontinence, or no feeling of fullness</source>
        <translation>Incontinencia fecal nueva, o sin sensación de recto lleno</translation>
    </message>
    <message>
        <source>Long-term steroids or osteoporosis with new pain</source>
        <translation>Tratamiento prolongado con corticoides, u osteoporosis, con dolor nuevo</translation>
    </message>
    <message>
        <source>Possible emergency: arrange same-day emergency assessment now. Do not rely on this program to rule it out.</source>
        <translation>Posible emergencia: gestione ahora una valoración de emergencia hoy mismo. No confíe en este programa para descartarla.</translation>
    </message>
    <message>
        <source>Left out: no pain at the start, only tingling or numbness</source>
        <translation>Excluidos: sin dolor al inicio, solo hormigueo o adormecimiento</translation>
    </message>
    <message>
        <source>Left out: {names}. A visit that is not saved yet raises a possible emergency: open and save it first.</source>
        <translation>No incluido: {names}. Una visita aún sin guardar indica una posible emergencia: ábrala y guárdela primero.</translation>
    </message>
    <message>
        <source>Possible emergency: same-day assessment now.</source>
        <translation>Posible emergencia: valoración hoy mismo.</translation>
    </message>
    <message>
        <source>A possible emergency stands and is not resolved: the referral letter prints, and the patient&apos;s sheet is withheld. Visit, Resolve red flags lifts that.</source>
        <translation>Hay una posible emergencia sin resolver: se imprime la carta de derivación y se retiene la hoja del paciente. Visita, Resolver signos de alarma lo levanta.</translation>
    </message>
    <message>
        <source>Resolve the possible emergency, with date and note</source>
        <translation>Resolver la posible emergencia, con fecha y nota</translation>
    </message>
    <message>
        <source>This takes back a possible emergency. Say why, then save.</source>
        <translation>Esto retira una posible emergencia. Diga por qué y guarde.</translation>
    </message>
    <message>
        <source>Not printed: this unsaved visit raises a possible emergency. Correct and save it first.</source>
        <translation>No se imprimió: esta visita sin guardar señala una posible emergencia. Corríjala y guárdela primero.</translation>
    </message>
    <message>
        <source>Arrange same-day emergency assessment now.</source>
        <translation>Organice ahora una valoración de emergencia hoy mismo.</translation>
    </message>
    <message>
        <source>Possible emergency, not resolved</source>
        <translation>Posible emergencia, sin resolver</translation>
    </message>
    <message>
        <source>Tingling or numbness reaches, in the leg of the row&apos;s side</source>
        <translation>Hormigueo o adormecimiento llega a, en la pierna del lado de la fila</translation>
    </message>
    <message>
        <source>A possible emergency stands unresolved. The patient&apos;s page is withheld until it is: print the referral letter instead.</source>
        <translation>Hay una posible emergencia sin resolver. La página del paciente se retiene hasta que se resuelva: imprima la carta de derivación en su lugar.</translation>
    </message>
    <message>
        <source>No step up at a visit with an emergency, new or worse weakness, or numbness {points} above its start: less pain with more numbness or weakness is a warning.</source>
        <translation>Ningún paso adelante en una visita con una emergencia, con debilidad nueva o peor, o con el adormecimiento {points} por encima de su inicio: menos dolor con más adormecimiento o debilidad es un aviso.</translation>
    </message>
    <message>
        <source>When a review is due, what is a plateau or a long gap, and what a phase asks for, each within a safe range beside its published value.</source>
        <translation>Cuándo queda pendiente una revisión, qué es una meseta o una pausa larga y qué pide una fase, cada valor en un margen seguro junto al publicado.</translation>
    </message>
    <message>
        <source>line {line}: {id} may be {stored}, who is here as {person}: the ids differ only in case, blanks, zeros or kind of digits. Write the id in the file as it is here.</source>
        <translation>línea {line}: {id} puede ser {stored}, que está aquí como {person}: los números se distinguen solo en mayúsculas, espacios, ceros o el tipo de cifras. Escriba el número en el archivo como está aquí.</translation>
    </message>
    <message>
        <source>{file} is an archive. Nothing was imported: File ▸ Restore from one file reads it.</source>
        <translation>{file} es un archivo completo de la clínica. No se ha importado nada: lo lee Archivo ▸ Restaurar desde un archivo.</translation>
    </message>
    <message>
        <source>{file} is a pipe or a device. A file is needed. Nothing was read.</source>
        <translation>{file} es una tubería o un dispositivo. Hace falta un archivo. No se ha leído nada.</translation>
    </message>
    <message>
        <source>at most {most} characters</source>
        <translation>como mucho {most} caracteres</translation>
    </message>
    <message>
        <source>a value; this formula came to none</source>
        <translation>un valor; esta fórmula no dio ninguno</translation>
    </message>
    <message>
        <source>{file} is packed from {count} parts; at most {most} are allowed. Nothing was read: save the sheet as CSV and import that.</source>
        <translation>{file} está comprimido en {count} partes; se admiten como mucho {most}. No se ha leído nada: guarde la hoja como CSV e importe ese archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s), read like the others.</source>
        <translation>
            <numerusform>%n fila oculta, leída como las demás.</numerusform>
            <numerusform>%n filas ocultas, leídas como las demás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) without a saved value: open the file in your spreadsheet program and save it there first.</source>
        <translation>
            <numerusform>%n fórmula sin valor guardado: abra el archivo en su programa de hojas de cálculo y guárdelo allí primero.</numerusform>
            <numerusform>%n fórmulas sin valor guardado: abra el archivo en su programa de hojas de cálculo y guárdelo allí primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are here as assistant: you look up, print, register patients and agree the next visit. A clinician may do this.</source>
        <translation>Está aquí como asistente: busca, imprime, registra pacientes y acuerda la próxima visita. Esto lo puede hacer un profesional clínico.</translation>
    </message>
    <message>
        <source>a web page, whatever its name says</source>
        <translation>una página web, diga lo que diga su nombre</translation>
    </message>
    <message>
        <source>Se&amp;veral visits a row</source>
        <translation>&amp;Varias visitas por fila</translation>
    </message>
    <message>
        <source>Each row holds several visits: {sign} stands for {first} to {last}.</source>
        <translation>Cada fila contiene varias visitas: {sign} va de {first} a {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) will be imported.</source>
        <translation>
            <numerusform>Se importará %n visita.</numerusform>
            <numerusform>Se importarán %n visitas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bright shows how far down you felt pain.</source>
        <translation>Lo claro muestra hasta dónde sintió dolor.</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>Frase de acceso o clave de recuperación</translation>
    </message>
    <message>
        <source>{names} higher while the pain reaches less far</source>
        <translation>{names} más alto mientras el dolor llega menos lejos</translation>
    </message>
    <message>
        <source>higher, reach nearer</source>
        <translation>más alto, alcance más cerca</translation>
    </message>
    <message>
        <source>A question stands here, and what was typed after it was not taken. Backspace asks again: then Enter keeps the value, Backspace clears it.</source>
        <translation>Aquí hay una pregunta, y lo escrito después no se tomó. Retroceso vuelve a preguntar: entonces Intro deja el valor, Retroceso lo borra.</translation>
    </message>
    <message>
        <source>Visit {number} moves from {before} to {day}: sure? Enter or saving once more confirms, another day replaces it.</source>
        <translation>La visita {number} pasa del {before} al {day}: ¿seguro? Intro o guardar otra vez lo confirma, otro día lo reemplaza.</translation>
    </message>
    <message>
        <source>Nobody is chosen: the search finds nobody. Esc clears it.</source>
        <translation>No hay nadie elegido: la búsqueda no encuentra a nadie. Esc la borra.</translation>
    </message>
    <message>
        <source>You have been in this phase since {day}.</source>
        <translation>Está en esta fase desde el {day}.</translation>
    </message>
    <message>
        <source>✓ whole, encrypted</source>
        <translation>✓ íntegra, cifrada</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>No se restauró nada.</translation>
    </message>
    <message>
        <source>Opening the copy</source>
        <translation>Abriendo la copia</translation>
    </message>
    <message>
        <source>That copy opens with the same passphrase.</source>
        <translation>Esa copia se abre con la misma frase de acceso.</translation>
    </message>
    <message>
        <source>{file} is encrypted. Type the passphrase it was made with, or the recovery key that came with it. What differs from now is shown first; nothing is restored yet.</source>
        <translation>{file} está cifrada. Escriba la frase de acceso con la que se hizo, o la clave de recuperación que venía con ella. Primero se muestra en qué difiere de lo actual; todavía no se restaura nada.</translation>
    </message>
    <message>
        <source>The copy is encrypted. “Restore…” asks for its passphrase or recovery key and shows what differs before anything is restored.</source>
        <translation>La copia está cifrada. «Restaurar…» pide su frase de acceso o clave de recuperación y muestra en qué difiere antes de restaurar nada.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Nothing was restored. Choose another backup.</source>
        <translation>No se puede leer {file} ({why}). No se restauró nada. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} is encrypted, and nothing beside it says who may open it. Nothing was restored. Put {manifest} back beside it, which was written with it, or choose another backup.</source>
        <translation>{file} está cifrada y nada a su lado dice quién puede abrirla. No se restauró nada. Vuelva a poner a su lado {manifest}, que se escribió con ella, o elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>What was typed does not open {file}. Nothing was restored. Caps Lock or another language of the keyboard may have changed it: type it once more.</source>
        <translation>Lo escrito no abre {file}. No se restauró nada. El bloqueo de mayúsculas u otro idioma del teclado pueden haberlo cambiado: escríbalo otra vez.</translation>
    </message>
    <message>
        <source>before the birth date</source>
        <translation>anterior a la fecha de nacimiento</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old at the visit</source>
        <translation>
            <numerusform>%n año de edad en la visita</numerusform>
            <numerusform>%n años de edad en la visita</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}, {column}: may not be meant: {why}</source>
        <translation>línea {line}, {column}: puede ser un error: {why}</translation>
    </message>
    <message>
        <source>one person: line {line} has another name and birth date under this id</source>
        <translation>una sola persona: la línea {line} tiene otro nombre y otra fecha de nacimiento con este id</translation>
    </message>
    <message>
        <source>Unicode (UTF-32)</source>
        <translation>Unicode (UTF-32)</translation>
    </message>
    <message>
        <source>an id with all its digits; give the column the format of a text, then save anew</source>
        <translation>un id con todas sus cifras; dé a la columna el formato de texto y guarde de nuevo</translation>
    </message>
    <message>
        <source>This workbook counts its days from {year}: in a column of days that shows plain numbers, give the cells the format of a date and save it first.</source>
        <translation>Este libro cuenta sus días desde {year}: si una columna de días muestra solo números, dé primero a las celdas el formato de fecha y guárdelo.</translation>
    </message>
    <message>
        <source>Onl&amp;y rows with a fault or a doubt</source>
        <translation>Solo filas con un error o una d&amp;uda</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) marked with ? may not be meant; see what they say.</source>
        <translation>
            <numerusform>%n celda marcada con ? puede ser un error; vea qué dice.</numerusform>
            <numerusform>%n celdas marcadas con ? pueden ser un error; vea qué dicen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They have nearly the name of somebody with the same birth date, or an id that differs from another one only in how it is written. Tick who is the same person; the others are imported as new patients.</source>
        <translation>Tienen casi el nombre de alguien con la misma fecha de nacimiento, o un id que solo se distingue de otro en cómo está escrito. Marque quién es la misma persona; los demás se importan como pacientes nuevos.</translation>
    </message>
    <message>
        <source>row {line}: {listed}, {person} – {known} ({id})</source>
        <translation>fila {line}: {listed}, {person} – {known} ({id})</translation>
    </message>
    <message>
        <source>{cell}. {doubt}.</source>
        <translation>{cell}. {doubt}.</translation>
    </message>
    <message>
        <source>no stripes: place not asked</source>
        <translation>sin rayas: lugar no preguntado</translation>
    </message>
    <message>
        <source>You still feel {felt} down to {zone}</source>
        <translation>Todavía siente {felt} hasta {zone}</translation>
    </message>
    <message>
        <source>{felt} is left, down to {zone}</source>
        <translation>queda {felt} hasta {zone}</translation>
    </message>
    <message>
        <source>{felt} are left, down to {zone}</source>
        <translation>queda {felt} hasta {zone}</translation>
    </message>
    <message>
        <source>You feel {felt} down to {zone}</source>
        <translation>Siente {felt} hasta {zone}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>No room here for the chart of pain: its numbers stand above.</source>
        <translation>Aquí no cabe la gráfica del dolor: sus números están arriba.</translation>
    </message>
    <message>
        <source>No room here for a figure of each visit: start and now are above.</source>
        <translation>Aquí no cabe una figura de cada visita: inicio y ahora están arriba.</translation>
    </message>
    <message>
        <source>No room here for the chart of tingling and numbness: the numbers stand above.</source>
        <translation>Aquí no cabe la gráfica de hormigueo y adormecimiento: los números están arriba.</translation>
    </message>
    <message>
        <source>No room here for every chart: the numbers stand above.</source>
        <translation>Aquí no caben todas las gráficas: los números están arriba.</translation>
    </message>
    <message>
        <source>No stripes where nobody asked how far it goes.</source>
        <translation>Sin rayas donde no se preguntó hasta dónde llega.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>No next visit is noted yet. Please ask us.</source>
        <translation>Aún no hay próxima visita anotada. Pregúntenos.</translation>
    </message>
    <message>
        <source>Every copy that is made from now on opens with this passphrase alone. This computer&apos;s keychain holds its key, so that copies are made by themselves.</source>
        <translation>Cada copia que se haga a partir de ahora se abre solo con esta frase de acceso. El llavero de este equipo guarda su clave, para que las copias se hagan por sí solas.</translation>
    </message>
    <message>
        <source>Copies made before stay as they are; remove them where nobody should read them.</source>
        <translation>Las copias hechas antes quedan como están; elimínelas donde nadie deba leerlas.</translation>
    </message>
    <message>
        <source>Encrypt the copies</source>
        <translation>Cifrar las copias</translation>
    </message>
    <message>
        <source>Making a key for the copies</source>
        <translation>Creando una clave para las copias</translation>
    </message>
    <message>
        <source>Whoever gets hold of a copy made from now on can read every record. Copies made before stay encrypted.</source>
        <translation>Quien consiga una copia hecha a partir de ahora podrá leer todas las historias. Las copias hechas antes siguen cifradas.</translation>
    </message>
    <message>
        <source>Encrypt copies no more</source>
        <translation>Dejar de cifrar las copias</translation>
    </message>
    <message>
        <source>&amp;Make them plain</source>
        <translation>&amp;Hacerlas sin cifrar</translation>
    </message>
    <message>
        <source>Forgetting the key</source>
        <translation>Olvidando la clave</translation>
    </message>
    <message>
        <source>One workstation of the clinic is enough.</source>
        <translation>Basta con un puesto de la clínica.</translation>
    </message>
    <message>
        <source>The copies are plain files with every patient: encrypt them, or let this computer&apos;s disk be encrypted.</source>
        <translation>Las copias son archivos sin cifrar con todos los pacientes: cífrelas, o tenga cifrado el disco de este equipo.</translation>
    </message>
    <message>
        <source>The copies are encrypted: their passphrase opens them, or their recovery key.</source>
        <translation>Las copias están cifradas: las abre su frase de acceso o su clave de recuperación.</translation>
    </message>
    <message>
        <source>Encrypt copies &amp;no more…</source>
        <translation>&amp;No cifrar más las copias…</translation>
    </message>
    <message>
        <source>&amp;Encrypt the copies…</source>
        <translation>Cifrar &amp;las copias…</translation>
    </message>
    <message>
        <source>Copies of the clinic&apos;s records in the Sciatica Course Tracker are encrypted. If their passphrase is forgotten, this key alone opens them: type it where the passphrase is asked for. Capitals, spaces and lines between the groups do not matter.</source>
        <translation>Las copias de las historias de la clínica en Sciatica Course Tracker están cifradas. Si se olvida su frase de acceso, solo esta clave las abre: escríbala donde se pida la frase de acceso. No importan las mayúsculas, los espacios ni los guiones entre los grupos.</translation>
    </message>
    <message>
        <source>Without the passphrase and without this sheet nobody can open the copies again.</source>
        <translation>Sin la frase de acceso y sin esta hoja nadie podrá volver a abrir las copias.</translation>
    </message>
    <message>
        <source>Whoever may have seen it: choose a passphrase anew under File, Backups.</source>
        <translation>Si alguien pudo haberla visto, elija una nueva frase de acceso en Archivo, Copias de seguridad.</translation>
    </message>
    <message>
        <source>It opens the copies when their passphrase is forgotten, and it is shown only now. Print it or save it on a stick, and keep it away from this computer.</source>
        <translation>Abre las copias cuando se ha olvidado su frase de acceso, y solo se muestra ahora. Imprímala o guárdela en una memoria USB, y manténgala lejos de este equipo.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not answer ({why}). Copies that are made by themselves need it: it holds their key. Nothing was changed.</source>
        <translation>El llavero de este equipo no responde ({why}). Las copias que se hacen por sí solas lo necesitan: guarda su clave. No se cambió nada.</translation>
    </message>
    <message>
        <source>No copy was made: the copies are encrypted, and this computer&apos;s keychain does not give their key. Unlock it, or choose a passphrase anew under Folders and hours of the backups.</source>
        <translation>No se hizo ninguna copia: las copias van cifradas y el llavero de este equipo no da su clave. Desbloquéelo, o elija una nueva frase de acceso en «Carpetas y horas de las copias».</translation>
    </message>
</context>
</TS>
