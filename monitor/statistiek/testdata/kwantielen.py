#!/usr/bin/env python3
"""Makes kwantielen.csv: quantiles to 32 digits, apart from the Go code.

Each is the root, by Newton's method in 70-digit arithmetic (mpmath 1.3), of
the tail probability itself, which is not taken from a library's quantile
function: the normal tail from erfc, the gamma tail from its series
(DLMF 8.7.1, 8.7.3) or, for a large shape, from the integral of the density
(tanh-sinh quadrature), the Student and beta tails from the incomplete beta
function or, for large parameters, from the integral of the density.

The probability of each row is the exact value of the double written in it.

    python3 kwantielen.py > kwantielen.csv
"""
import sys
from mpmath import mp, mpf, log, exp, sqrt, erfc, gamma, loggamma, gammainc, betainc, pi, quad, nstr

mp.dps = 70


def newton(f, u):
    """Root of f: u -> (log tail - log p, its derivative)."""
    for _ in range(300):
        v, d = f(u)
        s = -v / d
        if abs(s) > 30:
            s = 30 if s > 0 else -30
        u += s
        if abs(s) < mpf(10) ** -40 * max(1, abs(u)):
            return u
    raise ValueError("no convergence")


def normaal(p):
    def f(z):
        q = erfc(z / sqrt(mpf(2))) / 2
        return log(q) - log(p), -exp(-z * z / 2) / sqrt(2 * pi) / q
    return newton(f, mpf(2))


def staart_gamma(a, x, boven):
    if a < 2000:
        if boven:
            return gammainc(a, x, mp.inf, regularized=True)
        return gammainc(a, 0, x, regularized=True)
    c = loggamma(a)
    g = lambda t: exp((a - 1) * log(t) - t - c)
    s = sqrt(a)
    if boven:
        return quad(g, [x + k * s for k in (0, 1, 2, 4, 8, 16, 32)])
    return quad(g, [x - k * s for k in (32, 16, 8, 4, 2, 1, 0)])


def gammakwantiel(a, p, boven):
    z = normaal(p) if p < mpf(1) / 2 else mpf(0)
    if not boven:
        z = -z
    w = 1 - 1 / (9 * a) + z / (3 * sqrt(a))
    if boven and a < mpf("0.5"):
        u = log(max(-log(p / a) / 2, mpf("0.05"))) if p < a else mpf(-3)
    elif w > mpf("0.2"):
        u = log(a * w ** 3)
    else:
        u = (log(p) + loggamma(a + 1)) / a

    def f(u):
        x = exp(u)
        t = staart_gamma(a, x, boven)
        d = exp(a * u - x - loggamma(a)) / t
        return log(t) - log(p), -d if boven else d
    return exp(newton(f, u))


def staart_student(nu, t):
    if nu < 300:
        return betainc(nu / 2, mpf(1) / 2, 0, nu / (nu + t * t), regularized=True)
    c = exp(loggamma((nu + 1) / 2) - loggamma(nu / 2)) / sqrt(nu * pi)
    g = lambda s: c * exp(-(nu + 1) / 2 * log(1 + s * s / nu))
    return 2 * quad(g, [t, t + 1, t + 2, t + 4, t + 8, t + 16, t + 32, t + 64])


def student(nu, alfa):
    z = normaal(alfa / 2)
    t = z if nu > 20 else z * (1 + z * z / nu)

    def f(u):
        t = exp(u)
        q = staart_student(nu, t)
        d = 2 * t * exp(loggamma((nu + 1) / 2) - loggamma(nu / 2) - (nu + 1) / 2 * log(1 + t * t / nu)) / sqrt(nu * pi) / q
        return log(q) - log(alfa), -d
    return exp(newton(f, log(t)))


def staart_beta(a, b, w, boven):
    x = 1 / (1 + exp(-w))
    if a + b < 2000:
        if boven:
            return betainc(b, a, 0, 1 / (1 + exp(w)), regularized=True)
        return betainc(a, b, 0, x, regularized=True)
    c = loggamma(a + b) - loggamma(a) - loggamma(b)
    g = lambda v: exp(c + a * v - (a + b) * log(1 + exp(v)))
    s = sqrt(1 / a + 1 / b)
    if boven:
        return quad(g, [w + k * s for k in (0, 1, 2, 4, 8, 16, 32)])
    return quad(g, [w - k * s for k in (32, 16, 8, 4, 2, 1, 0)])


def betaodds(a, b, p, boven):
    """The odds x/(1-x) of the beta quantile."""
    z = normaal(p)
    w = log(a / b) + (z if boven else -z) * sqrt(1 / a + 1 / b) / (1 if min(a, b) > 1 else 2)

    def f(w):
        t = staart_beta(a, b, w, boven)
        d = exp(loggamma(a + b) - loggamma(a) - loggamma(b) + a * w - (a + b) * log(1 + exp(w))) / t
        return log(t) - log(p), -d if boven else d
    return exp(newton(f, w))


def staarten():
    for z in (0.9, 0.95, 0.99, 0.998, 0.9999999):
        yield (1 - z) / 2  # exact in double: what the Go code works with


def rij(soort, a, b, p, x):
    print(f"{soort};{a!r};{b!r};{p!r};{nstr(x, 32, min_fixed=0, max_fixed=0)}")
    sys.stdout.flush()


print("soort;a;b;kans;waarde")
for p in list(staarten()) + [0.3, 1e-10, 1e-15, 2.0 ** -54]:
    rij("normaal", 0.0, 0.0, p, normaal(mpf(p)))
for a in (0.01, 0.1, 0.5, 1.0, 1.5, 2.0, 5.0, 9.0, 10.0, 33.25, 100.0, 1000.0, 12345.5, 500000.0):
    for p in staarten():
        for soort, boven in (("gamma-onder", False), ("gamma-boven", True)):
            x = gammakwantiel(mpf(a), mpf(p), boven)
            if x > mpf("1e-300"):
                rij(soort, a, 0.0, p, x)
for nu in (1.0, 1.5, 2.0, 3.0, 4.0, 9.0, 29.0, 99.5, 299.0, 499.0, 999.0, 2999.0, 9999.0, 99999.0, 1e6, 999999999.0):
    for p in staarten():
        rij("student", nu, 0.0, 2 * p, student(mpf(nu), mpf(2 * p)))
for a, b in ((1.0, 1.0), (1.0, 20.0), (20.0, 1.0), (0.01, 3.0), (3.0, 0.5), (5.0, 8.0), (41.0, 16.0), (900.0, 1100.0),
             (3.0, 1e6), (20000.0, 31000.0), (2.5e6, 100.0), (1e8, 3e8), (2e8, 1.25e8)):
    for p in staarten():
        for soort, boven in (("beta-onder", False), ("beta-boven", True)):
            x = betaodds(mpf(a), mpf(b), mpf(p), boven)
            if x > mpf("1e-300"):
                rij(soort, a, b, p, x)
