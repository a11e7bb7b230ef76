package main

const kostenJSON = `{
  "versie": "1", "id": "samen", "naam": "Samen betaald", "jaar": 2024, "fictief": true,
  "gemeenten": [
    {"code": "GM9901", "naam": "Fictiefstad"},
    {"code": "GM9902", "naam": "Verzonnendam"},
    {"code": "GM9903", "naam": "Bedachtveen"}
  ],
  "inwoners": "inwoners",
  "grondslagen": [
    {"id": "inwoners", "naam": "Inwoners", "periode": "1 januari 2024", "bron": "Verzonnen telling", "fictief": true,
     "waarden": {"GM9901": 25000, "GM9902": 40000, "GM9903": 5000}}
  ],
  "sleutels": [{"id": "inwoners", "naam": "Naar inwoners", "soort": "inwoners", "grondslag": "inwoners"}],
  "regelingen": [{"id": "team", "naam": "Regionaal team", "totaal": "100000", "sleutel": "inwoners"}]
}`
