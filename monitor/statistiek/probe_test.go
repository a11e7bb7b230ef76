package statistiek
import ("testing";"fmt";"math")
func TestProbe(t *testing.T){
 for _,k:=range []float64{0,1,5,9,10,65,100,1e6}{ fmt.Println(Byar(k,.95)) }
 fmt.Println(Wilson(81,263,.95)); fmt.Println(Wilson(0,20,.95)); fmt.Println(Wilson(1,29,.95)); fmt.Println(Wilson(15,148,.95))
 fmt.Println(VerschilAandelen(56,70,48,80,.95)); fmt.Println(VerschilAandelen(9,10,3,10,.95))
 fmt.Println(VerschilDichtheden(41,28010,15,19017,.95))
 fmt.Println(VerschilDichtheden(2,17877,9,16660,.95))
 fmt.Println(Student(9.261460,0.022789,195,.95))
 g1:=[]float64{0.7,-1.6,-0.2,-1.2,-0.1,3.4,3.7,0.8,0.0,2.0}; g2:=[]float64{1.9,0.8,1.1,0.1,-0.1,4.4,5.5,1.6,4.6,3.4}
 ms:=func(x []float64)(float64,float64){m:=0.;for _,v:=range x{m+=v};m/=10;s:=0.;for _,v:=range x{s+=(v-m)*(v-m)};return m,math.Sqrt(s/9)}
 m1,s1:=ms(g1);m2,s2:=ms(g2)
 fmt.Println(m1,s1,m2,s2); fmt.Println(VerschilGemiddelden(m1,s1,10,m2,s2,10,.95))
 o:=[]float64{50, 55, 55, 55, 60, 60, 65, 70, 70, 70, 70, 65, 60, 55, 50, 40, 25, 15, 10}
 n:=[]float64{509, 559, 559, 559, 609, 609, 659, 709, 709, 709, 709, 659, 609, 559, 509, 409, 259, 159, 109}
 e:=[]float64{5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000,7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000}
 var st []Stratum; for i:=range o{st=append(st,Stratum{o[i],n[i],e[i]})}
 fmt.Println(DSR(st,100000,.95))
 fmt.Println(Dichtheid(100,10000,1e5,.95)); fmt.Println(Wilson(100,1000,.95))
 fmt.Println(Controlegrenzen(110000,.80642448,.95))
}
func BenchmarkX(b *testing.B){
 b.Run("wilson",func(b *testing.B){for b.Loop(){Wilson(81,263,.95)}})
 b.Run("byar5",func(b *testing.B){for b.Loop(){Byar(5,.95)}})
 b.Run("byar50",func(b *testing.B){for b.Loop(){Byar(50,.95)}})
 b.Run("student10",func(b *testing.B){for b.Loop(){Student(5,1,10,.95)}})
 b.Run("student200",func(b *testing.B){for b.Loop(){Student(5,1,200,.95)}})
 b.Run("student1000",func(b *testing.B){for b.Loop(){Student(5,1,1000,.95)}})
 b.Run("dicht",func(b *testing.B){for b.Loop(){VerschilDichtheden(41,28010,15,19017,.95)}})
}
