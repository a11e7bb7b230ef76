package main

const boomJSON = `{
  "versie": "1",
  "boom": {"id": "eigen", "naam": "Eigen boom (fictief)", "versie": "1", "nulmeting": 2020},
  "hoofddoelen": [{"id": "meedoen", "naam": "Inwoners doen mee", "effecten": [{"id": "werk", "gewicht": 1}, {"id": "contact", "gewicht": 1}]}],
  "effecten": [
    {"id": "werk", "naam": "Meer inwoners hebben werk", "indicatoren": [{"id": "participatie", "gewicht": 1}]},
    {"id": "contact", "naam": "Inwoners kennen elkaar", "indicatoren": [{"id": "eenzaam", "gewicht": 1}]}
  ],
  "indicatoren": [
    {"id": "participatie", "naam": "Netto arbeidsparticipatie", "eenheid": "%", "maat": "aandeel", "per": 100, "richting": "hoger", "streefwaarde": 75, "streefjaar": 2028},
    {"id": "eenzaam", "naam": "Ernstig eenzaam", "eenheid": "%", "maat": "aandeel", "per": 100, "richting": "lager", "streefwaarde": 8, "streefjaar": 2028}
  ]
}`

const cijfersCSV = `indicator;regio;periode;waarde;reden
participatie;GM9901;2020;65;
participatie;GM9901;2024;71;
eenzaam;GM9901;2024;;geheim`
