package main

const boomJSON = `{
  "versie": "1",
  "boom": {"id": "eigen", "naam": "Eigen boom (fictief)", "versie": "1", "nulmeting": 2020},
  "hoofddoelen": [{"id": "samen", "naam": "Inwoners doen mee", "effecten": [{"id": "meedoen", "gewicht": 1}]}],
  "effecten": [{"id": "meedoen", "naam": "Meer inwoners doen mee", "indicatoren": [{"id": "participatie", "gewicht": 1}]}],
  "indicatoren": [
    {"id": "participatie", "naam": "Netto arbeidsparticipatie", "eenheid": "%", "maat": "aandeel", "per": 100, "richting": "hoger", "streefwaarde": 75, "streefjaar": 2028}
  ]
}`

const cijfersCSV = `indicator;regio;periode;teller;noemer
participatie;GM9901;2020;6500;10000
participatie;GM9902;2020;12000;20000
participatie;GM9901;2024;7100;10000
participatie;GM9902;2024;13000;20000
vrijwilliger;GM9901;2020;2000;10000
vrijwilliger;GM9902;2020;5000;20000
vrijwilliger;GM9901;2024;2600;10000
vrijwilliger;GM9902;2024;5800;20000`
